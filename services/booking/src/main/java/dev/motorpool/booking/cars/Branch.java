package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.BranchId;
import java.time.ZoneId;

/** What booking knows of a branch. */
public record Branch(BranchId id, String name, ZoneId timeZone, boolean open) {}
