/** Calendar files that phones and desks understand (RFC 5545). */
@NullMarked
package dev.motorpool.platform.calendar;

import org.jspecify.annotations.NullMarked;
