@NullMarked
package dev.motorpool.payment.provider;

import org.jspecify.annotations.NullMarked;
