package dev.motorpool.booking.pricing;

import dev.motorpool.fleet.api.BranchId;
import java.time.ZoneId;

/** A branch as prices know it. */
public record Place(BranchId id, String name, ZoneId zone) {}
