package dev.motorpool.fleet.api;

public enum Transmission {
    MANUAL,
    AUTOMATIC
}
