@NullMarked
package dev.motorpool.booking.database;

import org.jspecify.annotations.NullMarked;
