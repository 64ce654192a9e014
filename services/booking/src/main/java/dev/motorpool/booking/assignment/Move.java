package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.fleet.api.CarId;

/** A booking that gets another car of its class. */
record Move(BookingId booking, CarId to) {}
