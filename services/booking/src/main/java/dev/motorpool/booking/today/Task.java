package dev.motorpool.booking.today;

/** Why somebody at a desk looks at a booking. */
enum Task {
    /** Confirmed, and due out by the end of the day; those nobody has come for yet as well. */
    PICKUP,
    /** Out, and due back on the day. */
    RETURN,
    /** Out, and due back before now. */
    LATE_RETURN,
    /** Held until it is paid; the first to run out comes first. */
    UNPAID_HOLD,
    /** Its car is still out with somebody who is late. */
    AT_RISK
}
