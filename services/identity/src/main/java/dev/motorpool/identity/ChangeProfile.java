package dev.motorpool.identity;

import org.jspecify.annotations.Nullable;

/** What is absent stays as it is; an empty phone removes it. */
record ChangeProfile(@Nullable PersonName name, @Nullable Phone phone) {}
