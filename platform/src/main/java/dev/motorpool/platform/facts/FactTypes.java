package dev.motorpool.platform.facts;

/** How facts are named on the wire: by their service and the simple name of their record. */
final class FactTypes {

    private FactTypes() {}

    /** {@code dev.motorpool.booking.api.BookingEvent} belongs to {@code booking}. */
    static String source(Class<?> facts) {
        return facts.getPackageName().split("\\.")[2];
    }

    static String name(Class<?> type) {
        return type.getSimpleName();
    }
}
