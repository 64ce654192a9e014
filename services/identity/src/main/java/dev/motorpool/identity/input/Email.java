package dev.motorpool.identity.input;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, without surrounding space and in lower case: the same person however they type it. */
public record Email(@JsonValue String value) {

    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3
    private static final Pattern FORM =
            Pattern.compile("(?=.{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]++(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Email {
        value = requireNonNull(value, "email").strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be an e-mail address such as ann@example.com, at most 254 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
