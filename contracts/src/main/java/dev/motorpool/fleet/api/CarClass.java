package dev.motorpool.fleet.api;

/** What kind of car it is, in the words renters choose by. */
public enum CarClass {
    MINI,
    ECONOMY,
    COMPACT,
    INTERMEDIATE,
    STANDARD,
    FULLSIZE,
    PREMIUM,
    LUXURY,
    CONVERTIBLE,
    SUV,
    MINIVAN,
    VAN,
    TRUCK
}
