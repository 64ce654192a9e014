package dev.motorpool.booking.assignment;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;

/** The cars of a class at a branch. */
record ClassPlace(BranchId branch, CarClass carClass) {}
