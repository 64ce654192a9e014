package dev.motorpool.identity.accounts;

import dev.motorpool.identity.input.PersonName;
import dev.motorpool.identity.input.Phone;
import org.jspecify.annotations.Nullable;

/** What is absent stays as it is; an empty phone removes it. */
public record ChangeProfile(
        @Nullable PersonName name, @Nullable Phone phone) {}
