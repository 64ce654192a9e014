package dev.motorpool.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

class KeysAwayTests {

    private static final String TOKEN = TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));

    private static JwtDecoder decoder(SigningKeys keys) {
        return new TokenAutoConfiguration()
                .jwtDecoder(keys, new SecurityProperties("motorpool", "motorpool"), Clock.systemUTC());
    }

    private static JwtDecoder withoutIdentity() {
        return decoder(() -> {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable", "away");
        });
    }

    private static MockHttpServletResponse answer(JwtDecoder decoder) throws Exception {
        var filter = new BearerTokenAuthenticationFilter(new ProviderManager(new JwtAuthenticationProvider(decoder)));
        var problems = new Problems(JsonMapper.shared(), Clock.systemUTC());
        new KeysAway((request, response, e) -> response.setStatus(401), problems).postProcess(filter);
        var request = new MockHttpServletRequest("GET", "/bookings");
        request.addHeader("Authorization", TOKEN);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void a_token_that_cannot_be_judged_is_a_503_as_often_as_one_asks() throws Exception {
        var decoder = withoutIdentity();

        for (var time = 0; time < 3; time++) {
            var response = answer(decoder);
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getContentAsString()).contains("\"identity-unavailable\"");
            assertThat(response.getHeader("Retry-After")).isNotNull();
        }
    }

    @Test
    void a_bad_token_is_a_401() throws Exception {
        assertThat(answer(decoder(() -> new JWKSet(TestTokens.newKey()).toJSONObject()))
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void is_no_fault_of_the_token() {
        var decoder = withoutIdentity();
        var token = TOKEN.substring("Bearer ".length());

        assertThatThrownBy(() -> decoder.decode(token))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }
}
