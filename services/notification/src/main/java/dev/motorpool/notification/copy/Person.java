package dev.motorpool.notification.copy;

import dev.motorpool.platform.security.UserId;

/** Whom to write to. */
public record Person(UserId id, String email, String name) {}
