package dev.motorpool.identity.accounts;

import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.input.PersonName;
import dev.motorpool.identity.input.Phone;
import org.jspecify.annotations.Nullable;

/** What is absent stays as it is; an empty phone removes it. */
public record EditPerson(
        @Nullable PersonName name,
        @Nullable Email email,
        @Nullable Phone phone) {}
