package dev.motorpool.notification.copy;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where a car is picked up, and on whose clocks. */
public record Branch(String name, @Nullable String address, ZoneId zone) {}
