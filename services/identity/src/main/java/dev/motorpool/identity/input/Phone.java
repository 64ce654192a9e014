package dev.motorpool.identity.input;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telephone number as its owner writes it; empty means that there is none. */
public record Phone(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("|(?=.{3,30}$)\\+?[0-9][0-9 ()./-]*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Phone {
        value = requireNonNull(value, "phone").strip();
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be a telephone number such as +1 415 555 0100");
        }
    }

    public static @Nullable String text(@Nullable Phone phone) {
        return phone == null || phone.value.isEmpty() ? null : phone.value;
    }
}
