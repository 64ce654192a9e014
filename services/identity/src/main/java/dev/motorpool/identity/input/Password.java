package dev.motorpool.identity.input;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;

/** A password that somebody chooses. Its length counts in bytes because bcrypt ignores all after the 72nd. */
@Schema(type = "string", format = "password", minLength = 8)
public record Password(String value) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 72;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Password {
        requireNonNull(value, "password");
        if (!fits(value)) {
            throw new IllegalArgumentException("must be 8 to 72 bytes long and without control characters");
        }
    }

    /** Whether the text can be anybody's password at all. */
    public static boolean fits(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= SHORTEST && bytes <= LONGEST && Text.isPrintable(text);
    }

    public boolean is(Email email) {
        return value.strip().equalsIgnoreCase(email.value());
    }

    @Override
    public String toString() {
        return "***";
    }
}
