package dev.motorpool.booking.people;

import org.jspecify.annotations.Nullable;

/** Whom the desk has before it; for staff only. */
public record Customer(String name, String email, @Nullable String phone) {}
