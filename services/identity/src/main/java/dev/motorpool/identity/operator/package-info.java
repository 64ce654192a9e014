/** How whoever runs the machine gets in without an account. */
@NullMarked
package dev.motorpool.identity.operator;

import org.jspecify.annotations.NullMarked;
