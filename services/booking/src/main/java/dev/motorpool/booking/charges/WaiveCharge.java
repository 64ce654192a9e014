package dev.motorpool.booking.charges;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why, for the history */
record WaiveCharge(@NotBlank @Size(max = 500) String reason) {}
