package dev.motorpool.fleet.imports;

/** What to do with cars in a city that has no branch yet. */
public enum NewBranches {
    /** Say which branches it would be, and write nothing before somebody has answered. */
    ASK,
    /** Open one for each such city, at the coordinates of its first car. */
    OPEN,
    /** Reject the lines. */
    REFUSE,
    /** The nearest branch there is, however far. */
    NEAREST
}
