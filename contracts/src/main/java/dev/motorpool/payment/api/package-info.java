@NullMarked
package dev.motorpool.payment.api;

import org.jspecify.annotations.NullMarked;
