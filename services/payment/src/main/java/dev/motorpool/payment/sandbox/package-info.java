@NullMarked
package dev.motorpool.payment.sandbox;

import org.jspecify.annotations.NullMarked;
