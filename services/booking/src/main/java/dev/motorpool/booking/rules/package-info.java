/** What an operator lays down: prices, extras, calendars. Documents that know of no database. */
@NullMarked
package dev.motorpool.booking.rules;

import org.jspecify.annotations.NullMarked;
