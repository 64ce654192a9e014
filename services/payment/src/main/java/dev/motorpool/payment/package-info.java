@NullMarked
package dev.motorpool.payment;

import org.jspecify.annotations.NullMarked;
