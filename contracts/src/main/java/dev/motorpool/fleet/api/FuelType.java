package dev.motorpool.fleet.api;

public enum FuelType {
    PETROL,
    DIESEL,
    HYBRID,
    ELECTRIC,
    LPG,
    HYDROGEN
}
