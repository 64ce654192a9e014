package dev.motorpool.identity.token;

import dev.motorpool.platform.security.SigningKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.RestController;

/** Tells every service, this one included, how to verify access tokens. */
@RestController
@Tag(name = "Signing keys")
class KeysController implements SigningKeys {

    private final Keyring keys;

    KeysController(Keyring keys) {
        this.keys = keys;
    }

    @Override
    @Operation(summary = "Get the keys that access tokens are signed with", description = "A JWK set (RFC 7517).")
    public Map<String, Object> jwks() {
        return keys.published().toJSONObject();
    }
}
