package dev.motorpool.identity.token;

import dev.motorpool.platform.security.SigningKeys;
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
    public Map<String, Object> jwks() {
        return keys.published().toJSONObject();
    }
}
