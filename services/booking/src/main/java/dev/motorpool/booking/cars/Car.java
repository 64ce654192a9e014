package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.Money;
import java.time.ZoneId;

/** What booking knows of a car. */
public record Car(CarId id, String name, ZoneId timeZone, Money perDay, boolean active) {}
