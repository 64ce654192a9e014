package dev.motorpool.platform.security;

import java.util.Map;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The public keys that access tokens are signed with (JWK Set, RFC 7517). Identity answers, every service asks. */
@HttpExchange("/auth")
public interface SigningKeys {

    @GetExchange("/jwks.json")
    Map<String, Object> jwks();
}
