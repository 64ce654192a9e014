package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.CarClass;

/** Seats and doors of a car whose owner did not say. */
record ClassDefaults(int seats, int doors) {

    static ClassDefaults of(CarClass carClass) {
        return switch (carClass) {
            case MINI -> new ClassDefaults(4, 3);
            case ECONOMY, COMPACT, INTERMEDIATE, STANDARD, FULLSIZE, PREMIUM, LUXURY -> new ClassDefaults(5, 4);
            case CONVERTIBLE -> new ClassDefaults(4, 2);
            case SUV -> new ClassDefaults(5, 5);
            case MINIVAN -> new ClassDefaults(7, 5);
            case VAN -> new ClassDefaults(8, 5);
            case TRUCK -> new ClassDefaults(5, 4);
        };
    }
}
