package dev.motorpool.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens. The database has them, so that all instances sign with the same one and a rotation
 * is in force everywhere at once; only what it costs to decrypt one is saved.
 */
@Component
class Keyring {

    private static final Logger log = LoggerFactory.getLogger(Keyring.class);
    private static final int BITS = 2048;

    private final KeyRepository stored;
    private final KeyCipher cipher;
    private final Clock clock;
    private final Map<String, RSAKey> decrypted = new ConcurrentHashMap<>();

    Keyring(KeyRepository stored, TokenProperties settings, Clock clock) {
        this.stored = stored;
        this.cipher = new KeyCipher(settings.secret());
        this.clock = clock;
    }

    /** At start, so that a wrong secret stops it and not the first login. */
    @PostConstruct
    void makeFirst() {
        if (stored.findNewest().isEmpty()) {
            log.info("making the first signing key");
            stored.insert(generate(1), clock.instant());
        }
        newest();
    }

    RSAKey newest() {
        var key = stored.findNewest().orElseThrow(() -> new IllegalStateException("the signing keys are gone"));
        return decrypted.computeIfAbsent(key.id(), id -> parse(cipher.decrypt(key.privateKey(), id)));
    }

    /** All keys, without their private parts. */
    JWKSet published() {
        var keys = new ArrayList<JWK>();
        for (var key : stored.publicKeys()) {
            keys.add(parse(key.getBytes(StandardCharsets.UTF_8)).toPublicJWK());
        }
        return new JWKSet(keys);
    }

    /** Signs with a new key from now on; two who ask at once get the same. */
    RSAKey rotate() {
        var generation = stored.findNewest().map(StoredKey::generation).orElse(0) + 1;
        stored.insert(generate(generation), clock.instant());
        var key = newest();
        log.info("access tokens are signed with key {} now", key.getKeyID());
        return key;
    }

    private StoredKey generate(int generation) {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            var secret = cipher.encrypt(key.toJSONString().getBytes(StandardCharsets.UTF_8), key.getKeyID());
            return new StoredKey(key.getKeyID(), generation, key.toPublicJWK().toJSONString(), secret);
        } catch (JOSEException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    private static RSAKey parse(byte[] json) {
        try {
            return RSAKey.parse(new String(json, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("a signing key in the database is broken", e);
        }
    }
}
