package dev.motorpool.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest(properties = "motorpool.gateway.body.max=1000B")
class BodyLimitTests {

    @LocalServerPort
    int port;

    @Test
    void lets_a_body_of_just_the_limit_through() {
        var answer = new Wire(port).send("POST", "/cars", "x".repeat(1000));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("bodyLength").asInt()).isEqualTo(1000);
    }

    @Test
    void refuses_one_byte_more() {
        mustBeRefused(new Wire(port).send("POST", "/cars", "x".repeat(1001)));
    }

    @Test
    void refuses_by_the_announced_length_before_anything_is_sent() {
        mustBeRefused(new Wire(port)
                .raw("POST /cars HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5000000000\r\n\r\n"));
    }

    @Test
    void counts_a_body_without_a_length_while_it_arrives() {
        var allowed = new Wire(port)
                .send("POST", "/cars", chunk(500) + chunk(500) + "0\r\n\r\n", "Transfer-Encoding: chunked");
        assertThat(allowed.json().path("bodyLength").asInt()).isEqualTo(1000);
        mustBeRefused(new Wire(port)
                .send("POST", "/cars", chunk(500) + chunk(501) + "0\r\n\r\n", "Transfer-Encoding: chunked"));
        mustBeRefused(new Wire(port).send("GET", "/cars", chunk(1001) + "0\r\n\r\n", "Transfer-Encoding: chunked"));
    }

    private static String chunk(int size) {
        return Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n";
    }

    private static void mustBeRefused(Wire.Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }
}
