package dev.motorpool.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.motorpool.notification.delivery.MailProperties.Encryption;
import dev.motorpool.notification.text.Words;
import dev.motorpool.platform.testing.TestCertificate;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that wants TLS and a password, with a certificate that only the trust store knows. */
class SecuredMailServerTests {

    @TempDir
    Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();

    private SSLContext before;
    private SMTPServer server;

    @BeforeEach
    void start() throws Exception {
        before = SSLContext.getDefault();
        var ours = TestCertificate.context(folder);
        server = serverThatWants(ours);
        server.start();
        SSLContext.setDefault(ours); // what -Djavax.net.ssl.trustStore does for a whole process
    }

    @AfterEach
    void stop() {
        SSLContext.setDefault(before);
        server.stop();
    }

    private SMTPServer serverThatWants(SSLContext tls) {
        var login = new EasyAuthenticationHandlerFactory((username, password, context) -> {
            if (!username.equals("motorpool") || !password.equals("s3cret")) {
                throw new LoginFailedException();
            }
        });
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .enableTLS()
                .requireTLS()
                .startTlsSocketFactory(tls)
                .authenticationHandlerFactory(login)
                .requireAuth()
                .messageHandler((context, from, to, data) -> received.add(to + "\n" + new String(data)))
                .build();
    }

    @Test
    void takes_an_email_by_starttls_and_login() {
        send("localhost", "motorpool", "s3cret", Encryption.STARTTLS);
        send("localhost", "motorpool", "s3cret", Encryption.AUTO);
        assertThat(received)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail)
                        .startsWith("ada@example.com")
                        .contains("Subject: Your car", "From: Motorpool <cars@example.com>"));
    }

    @Test
    void a_wrong_password_or_none_is_told_and_nothing_is_sent() {
        refused("Authentication", "localhost", "motorpool", "guess", Encryption.STARTTLS);
        refused("", "localhost", "", "", Encryption.AUTO);
        assertThat(received).isEmpty();
    }

    @Test
    void nothing_is_said_to_a_server_whose_certificate_is_nobodys_we_trust() {
        SSLContext.setDefault(before);
        refused("", "localhost", "motorpool", "s3cret", Encryption.AUTO);
        assertThat(received).isEmpty();
    }

    /** Its certificate is for localhost. */
    @Test
    void nor_to_one_under_another_name() {
        refused("", "127.0.0.1", "motorpool", "s3cret", Encryption.AUTO);
        assertThat(received).isEmpty();
    }

    /** Whoever sits on the line could leave out the offer of STARTTLS, to see the password. */
    @Test
    void a_password_is_never_said_to_a_server_that_offers_no_encryption() {
        server.stop();
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(
                        (username, password, context) -> received.add("password " + password)))
                .build();
        server.start();

        refused("STARTTLS", "localhost", "motorpool", "s3cret", Encryption.AUTO);

        assertThat(received).isEmpty();
    }

    @Test
    void a_password_that_would_go_in_clear_stops_the_start_with_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("localhost", "motorpool", "s3cret", Encryption.NONE))
                .withMessageStartingWith("SMTP_ENCRYPTION: none would send the password in clear");
    }

    private void refused(String why, String host, String username, String password, Encryption encryption) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> send(host, username, password, encryption))
                .withMessageContaining(why);
    }

    private void send(String host, String username, String password, Encryption encryption) {
        new SmtpTransport(settings(host, username, password, encryption))
                .send(new Letter(
                        UUID.randomUUID(),
                        "ada@example.com",
                        new Words("Your car", "<p>It is here.</p>", "It is here.", "It is here."),
                        null));
    }

    private MailProperties settings(String host, String username, String password, Encryption encryption) {
        return new MailProperties(
                host,
                server.getPortAllocated(),
                username,
                password,
                "Motorpool <cars@example.com>",
                encryption,
                50,
                Duration.ofSeconds(5));
    }
}
