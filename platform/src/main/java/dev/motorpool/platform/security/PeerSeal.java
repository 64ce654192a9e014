package dev.motorpool.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * By what a service shows another that it belongs to the same installation: an HMAC-SHA-256 of the request and the
 * time, under a secret that all of them have. Whoever reads one can repeat that request for two minutes at most.
 */
public final class PeerSeal {

    public static final String HEADER = "X-Motorpool-Peer";

    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable SecretKeySpec key;
    private final Clock clock;

    /**
     * @param secret null where there are no peers: then nothing is sealed, and no seal is good
     */
    PeerSeal(@Nullable String secret, Clock clock) {
        this.key = secret == null || secret.isEmpty()
                ? null
                : new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** The value of the header for a request; null where there are no peers. */
    public @Nullable String of(String method, String path) {
        return key == null ? null : seal(key, clock.instant().getEpochSecond(), method, path);
    }

    boolean isGood(@Nullable String seal, String method, String path) {
        if (key == null || seal == null || !seal.matches("\\d{1,12}\\.[0-9a-f]{64}")) {
            return false;
        }
        var time = Long.parseLong(seal.substring(0, seal.indexOf('.')));
        var age = Math.abs(clock.instant().getEpochSecond() - time);
        return age <= TOLERANCE.toSeconds()
                && MessageDigest.isEqual(
                        seal.getBytes(StandardCharsets.US_ASCII),
                        seal(key, time, method, path).getBytes(StandardCharsets.US_ASCII));
    }

    private static String seal(SecretKeySpec key, long time, String method, String path) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var sealed = mac.doFinal("%d %s %s".formatted(time, method, path).getBytes(StandardCharsets.UTF_8));
            return time + "." + HexFormat.of().formatHex(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}
