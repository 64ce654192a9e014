package dev.motorpool.notification.delivery;

import dev.motorpool.notification.delivery.MailProperties.Encryption;
import dev.motorpool.notification.text.CalendarFile;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands e-mails to a mail server. */
final class SmtpTransport implements MailTransport {

    private final JavaMailSenderImpl server;
    private final MailProperties settings;

    SmtpTransport(MailProperties settings) {
        this.settings = settings;
        this.server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setProtocol("smtp");
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.username().isEmpty()) {
            server.setUsername(settings.username());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(MailProperties settings) {
        var millis = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.encryption() == Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.encryption() != Encryption.NONE));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.mustEncrypt()));
        return properties;
    }

    @Override
    public void send(Letter letter) {
        try {
            server.send(message(letter));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("the e-mail cannot be written: " + e.getMessage(), e);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = new IdentifiedMessage(letter);
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.sender());
        helper.setTo(letter.recipient());
        helper.setSubject(letter.words().subject());
        helper.setText(letter.words().text(), letter.words().html());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday replies, please
        var calendar = letter.calendar();
        if (calendar != null) {
            helper.addAttachment(
                    CalendarFile.NAME,
                    new ByteArrayResource(calendar.content().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=" + calendar.method());
        }
        return message;
    }

    /** Keeps its Message-ID over all tries (RFC 5322, 3.6.4); Jakarta Mail would make a new one each time. */
    private final class IdentifiedMessage extends MimeMessage {

        private final Letter letter;

        private IdentifiedMessage(Letter letter) {
            super(server.getSession());
            this.letter = letter;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            var sender = settings.sender().getAddress();
            setHeader("Message-ID", "<%s@%s>".formatted(letter.id(), sender.substring(sender.indexOf('@') + 1)));
        }
    }
}
