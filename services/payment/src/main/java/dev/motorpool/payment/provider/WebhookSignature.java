package dev.motorpool.payment.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and verifies webhooks: {@code t=<seconds since 1970>,v1=<hex of HMAC-SHA256 over "t.body">}. The time is signed
 * too, so that a recorded webhook is worth nothing after five minutes.
 */
public final class WebhookSignature {

    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern HEADER = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private final SecretKeySpec secret;

    public WebhookSignature(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    public Webhook sign(String body, Instant at) {
        var time = String.valueOf(at.getEpochSecond());
        return new Webhook("t=%s,v1=%s".formatted(time, HexFormat.of().formatHex(mac(time, body))), body);
    }

    /**
     * @throws BadSignature when another secret, another body or another time was signed, or the time is not about now
     */
    public void verify(Webhook webhook, Instant now) {
        var header = HEADER.matcher(webhook.signature());
        if (!header.matches()) {
            throw new BadSignature();
        }
        var time = header.group(1);
        var sent = HexFormat.of().parseHex(header.group(2));
        if (!MessageDigest.isEqual(sent, mac(time, webhook.body())) // in constant time
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0) {
            throw new BadSignature();
        }
    }

    private byte[] mac(String time, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
