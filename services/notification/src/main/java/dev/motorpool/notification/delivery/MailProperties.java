package dev.motorpool.notification.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server.
 *
 * @param host empty: e-mails stay in the built-in mailbox
 * @param from sender of all e-mails, such as {@code Motorpool <cars@example.com>}
 * @param perSecond the most e-mails that one instance begins to send
 * @param timeout for connecting, for each answer and for each write
 */
@Validated
@ConfigurationProperties("motorpool.notification.mail")
record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") @Min(1) @Max(65_535) int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("Motorpool <no-reply@localhost>") String from,
        @DefaultValue("auto") Encryption encryption,
        @DefaultValue("50") @Min(1) @Max(10_000) int perSecond,
        @DefaultValue("10s") Duration timeout) {

    enum Encryption {
        /** STARTTLS where the server offers it, and always when there is a password to protect. */
        AUTO,
        STARTTLS,
        /** TLS from the first byte, usually on port 465. */
        TLS,
        NONE
    }

    MailProperties {
        if (!username.isEmpty() && encryption == Encryption.NONE) {
            throw new IllegalArgumentException(
                    "SMTP_ENCRYPTION: none would send the password in clear; set starttls or tls, or no SMTP_USERNAME");
        }
        address(from);
    }

    boolean hasServer() {
        return !host.isBlank();
    }

    boolean mustEncrypt() {
        return encryption == Encryption.STARTTLS || (encryption == Encryption.AUTO && !username.isEmpty());
    }

    InternetAddress sender() {
        return address(from);
    }

    private static InternetAddress address(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "SMTP_FROM: %s is not a sender such as Motorpool <cars@example.com>".formatted(text), e);
        }
    }
}
