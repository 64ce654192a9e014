package dev.motorpool.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest(properties = "motorpool.gateway.trusted-proxies=127.0.0.1, 10.0.0.0/8, 2001:db8:aaaa::/48")
class ClientAddressTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    X-Forwarded-For: 192.0.2.7                               | 192.0.2.7
                    X-Forwarded-For: 6.6.6.6, 192.0.2.7                      | 192.0.2.7
                    X-Forwarded-For: 6.6.6.6, 192.0.2.7, 10.1.2.3            | 192.0.2.7
                    X-Forwarded-For: 10.1.2.3                                | 10.1.2.3
                    X-Forwarded-For: 192.0.2.7:4711                          | 192.0.2.7
                    X-Forwarded-For: [2001:db8::7]:4711                      | 2001:db8:0:0:0:0:0:7
                    X-Forwarded-For: 2001:db8::7, 2001:db8:aaaa::1           | 2001:db8:0:0:0:0:0:7
                    X-Forwarded-For: 192.0.2.7, nonsense                     | 127.0.0.1
                    X-Forwarded-For: 192.0.2.7, localhost                    | 127.0.0.1
                    Forwarded: for=192.0.2.7;proto=https                     | 192.0.2.7
                    Forwarded: for=6.6.6.6, for="[2001:db8::7]:1";by=10.0.0.1 | 2001:db8:0:0:0:0:0:7
                    Forwarded: for=unknown                                   | 127.0.0.1
                    """)
    void believes_a_trusted_proxy_up_to_the_last_hop_it_does_not_trust(String header, String client) {
        var answer = new Wire(port).get("/cars", header).json();
        assertThat(answer.path("remoteAddr").asString()).isEqualTo(client);
        assertThat(answer.path("headers").path("x-forwarded-for").path(0).asString())
                .isEqualTo(client);
    }

    @Test
    void takes_neither_header_when_they_disagree() {
        var answer = new Wire(port).get("/cars", "X-Forwarded-For: 192.0.2.7", "Forwarded: for=6.6.6.6");
        assertThat(answer.json().path("remoteAddr").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void knows_from_a_trusted_proxy_what_the_client_spoke() {
        var answer = new Wire(port)
                .get(
                        "/cars",
                        "X-Forwarded-For: 192.0.2.7",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: rent.example.com");
        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(answer.json().path("secure").asBoolean()).isTrue();
        assertThat(answer.json().path("url").asString()).isEqualTo("https://rent.example.com/cars");
    }

    @GatewayTest
    static class WithoutTrustedProxies {

        @LocalServerPort
        int port;

        @Test
        void believes_nobody_not_even_this_machine() {
            var answer = new Wire(port)
                    .get(
                            "/cars",
                            "X-Forwarded-For: 6.6.6.6",
                            "Forwarded: for=6.6.6.6",
                            "X-Real-IP: 6.6.6.6",
                            "X-Forwarded-Proto: https",
                            "X-Forwarded-Host: evil.example.com",
                            "X-Forwarded-Prefix: /evil");
            var seen = answer.json();
            assertThat(seen.path("remoteAddr").asString()).isEqualTo("127.0.0.1");
            assertThat(seen.path("headers").toString()).doesNotContain("6.6.6.6", "evil", "prefix", "real-ip");
            assertThat(seen.path("url").asString()).isEqualTo("http://cars.example.com/cars");
            assertThat(answer.header("Strict-Transport-Security")).isNull();
        }
    }
}
