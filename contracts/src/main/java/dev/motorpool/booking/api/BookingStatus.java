package dev.motorpool.booking.api;

/** Where a booking is in its life. HELD, CONFIRMED and ACTIVE occupy the car. */
public enum BookingStatus {
    /** The car is kept until the hold's deadline. */
    HELD,
    CONFIRMED,
    /** The car is with the renter. */
    ACTIVE,
    COMPLETED,
    CANCELLED,
    /** The hold's deadline passed. */
    EXPIRED,
    NO_SHOW;

    public boolean occupiesCar() {
        return this == HELD || this == CONFIRMED || this == ACTIVE;
    }
}
