package dev.motorpool.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.motorpool.platform.testing.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A cluster that wants a password over TLS, with a certificate of an authority that only the trust store knows. */
class SecuredClusterTests {

    private static final String ADA = "Basic " + Base64.getEncoder().encodeToString("ada:s3cret".getBytes());

    @TempDir
    static Path folder;

    private static SSLContext ours;
    private static HttpsServer server;

    private final SSLContext before = defaultContext();

    @BeforeAll
    static void start() throws Exception {
        ours = TestCertificate.context(folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ours));
        server.createContext("/", SecuredClusterTests::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    /** What {@code -Djavax.net.ssl.trustStore} does for a whole process. */
    @BeforeEach
    void trust() {
        SSLContext.setDefault(ours);
    }

    @AfterEach
    void trustAsBefore() {
        SSLContext.setDefault(before);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var known = ADA.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var body = (known ? "{\"cluster_name\":\"secured\"}" : "{\"error\":\"who are you?\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void is_reached_with_user_and_password_of_the_address() {
        assertThat(name("https://ada:s3cret@localhost:", "", "")).isEqualTo("secured");
    }

    @Test
    void is_reached_with_user_and_password_of_their_own_which_go_before() {
        assertThat(name("https://localhost:", "ada", "s3cret")).isEqualTo("secured");
        assertThat(name("https://eve:guess@localhost:", "ada", "s3cret")).isEqualTo("secured");
    }

    @Test
    void refuses_another_password_and_none() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> name("https://ada:guess@localhost:", "", ""))
                .withMessageContaining("401");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> name("https://localhost:", "", ""));
    }

    @Test
    void is_not_spoken_to_when_its_certificate_is_nobodys_we_trust() {
        SSLContext.setDefault(before);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> name("https://ada:s3cret@localhost:", "", ""))
                .withCauseInstanceOf(SSLHandshakeException.class);
    }

    /** Or whoever has any certificate of the authority could pass for the cluster. */
    @Test
    void is_not_spoken_to_under_a_name_that_its_certificate_does_not_have() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> name("https://ada:s3cret@127.0.0.1:", "", ""))
                .withCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void its_password_is_in_no_log() {
        var settings = ClusterSettings.of(URI.create("https://ada:s3cret@localhost:9200/"), "", "", "cars");
        assertThat(settings.toString()).isEqualTo("https://localhost:9200");
    }

    private static String name(String url, String username, String password) {
        var address = URI.create(url + server.getAddress().getPort());
        try (var cluster = new Cluster(
                ClusterSettings.of(address, username, password, "cars"),
                JsonMapper.builder().build())) {
            return cluster.read("GET", "/", null).get("cluster_name").asString();
        }
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
