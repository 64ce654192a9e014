package dev.motorpool.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void takes_a_clients_own_id() {
        request.addHeader(RequestId.HEADER, "abc-123_x.9");
        assertThat(RequestId.of(request)).isEqualTo("abc-123_x.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\nb",
                "<script>",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void makes_one_when_the_clients_could_harm_a_log(String sent) {
        request.addHeader(RequestId.HEADER, sent);
        assertThat(UUID.fromString(RequestId.of(request)).version()).isEqualTo(4);
    }

    @Test
    void stays_the_same_for_a_request() {
        var first = RequestId.of(request);
        assertThat(RequestId.of(request)).isEqualTo(first);
        assertThat(RequestId.of(new MockHttpServletRequest())).isNotEqualTo(first);
    }

    @Test
    void is_in_the_log_context_while_the_request_is_served_and_in_the_answer() throws Exception {
        var seen = new HashMap<String, String>();
        new LogContextFilter("paintshop").doFilter(request, response, (q, a) -> seen.putAll(MDC.getCopyOfContextMap()));
        assertThat(seen).containsEntry("service", "paintshop").containsEntry("requestId", RequestId.of(request));
        assertThat(response.getHeader(RequestId.HEADER)).isEqualTo(RequestId.of(request));
        assertThat(MDC.get("requestId")).isNull();
    }

    /** The gateway hands requests to its siblings on its own thread. */
    @Test
    void gives_back_the_context_of_a_service_that_handed_the_request_over() throws Exception {
        MDC.setContextMap(Map.of("service", "gateway", "requestId", "outer"));
        request.addHeader(RequestId.HEADER, "inner");
        new LogContextFilter("paintshop")
                .doFilter(
                        request,
                        response,
                        (q, a) -> assertThat(MDC.get("requestId")).isEqualTo("inner"));
        assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("service", "gateway", "requestId", "outer"));
    }
}
