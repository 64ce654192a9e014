package dev.motorpool.identity.token;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replaces the signing key. Tokens of the former one stay good: it is published until none can be left. */
@RestController
@Tag(name = "Signing keys")
class KeyRotationController {

    record Rotated(String keyId) {}

    /** Longer than any access token lives. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Keyring keys;
    private final KeyRepository stored;
    private final Clock clock;

    KeyRotationController(Keyring keys, KeyRepository stored, Clock clock) {
        this.keys = keys;
        this.stored = stored;
        this.clock = clock;
    }

    @PostMapping("/auth/keys/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Rotate the signing key",
            description = "For admins. Tokens signed by the key before stay valid until they expire.")
    Rotated rotate(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return new Rotated(keys.rotate().getKeyID());
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void deleteOld() {
        stored.deleteSucceededBefore(clock.instant().minus(KEPT));
    }
}
