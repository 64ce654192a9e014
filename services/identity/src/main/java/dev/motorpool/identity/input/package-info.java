/** What callers send of themselves, checked as it comes in. */
@NullMarked
package dev.motorpool.identity.input;

import org.jspecify.annotations.NullMarked;
