package dev.motorpool.booking.owed;

/**
 * How a booking stands, in minor units of its currency.
 *
 * @param due asked for, and not here
 * @param paid here, less what was given back
 */
public record Owed(long due, long paid) {

    public static final Owed NOTHING = new Owed(0, 0);
}
