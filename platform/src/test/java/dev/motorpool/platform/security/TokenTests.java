package dev.motorpool.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** How a token is judged, with keys that change and an identity that comes and goes. */
class TokenTests {

    private static final SecurityProperties SETTINGS = new SecurityProperties("motorpool", "motorpool");
    private static final Caller SOMEONE = TestTokens.someone(Role.CUSTOMER);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<JWKSet> published = new AtomicReference<>();
    private volatile boolean away;

    private JwtDecoder decoder(Clock clock) {
        return new TokenAutoConfiguration().jwtDecoder(this::keys, SETTINGS, clock);
    }

    private Map<String, Object> keys() {
        asked.incrementAndGet();
        if (away) {
            throw new IllegalStateException("identity is away");
        }
        return published.get().toJSONObject();
    }

    @Test
    void a_new_key_counts_at_once_and_the_old_one_as_long_as_it_is_published() {
        var decoder = decoder(Clock.systemUTC());
        var old = TestTokens.newKey();
        published.set(new JWKSet(old));
        assertThat(decoder.decode(token(old)).getSubject())
                .isEqualTo(SOMEONE.id().toString());

        var fresh = TestTokens.newKey();
        published.set(new JWKSet(List.of(fresh, old)));

        assertThat(decoder.decode(token(fresh)).getSubject())
                .isEqualTo(SOMEONE.id().toString());
        assertThat(decoder.decode(token(old)).getClaimAsString("email")).isEqualTo(SOMEONE.email());
        assertThat(asked).hasValue(2);
    }

    @Test
    void known_keys_count_while_identity_is_away() {
        var decoder = decoder(Clock.systemUTC());
        var key = TestTokens.newKey();
        published.set(new JWKSet(key));
        decoder.decode(token(key));
        away = true;

        for (var n = 0; n < 3; n++) {
            assertThat(decoder.decode(bearerOf(TestTokens.someone(Role.AGENT), key)))
                    .isNotNull();
        }
    }

    /** Or whoever sends rubbish could make us ask identity as often as he likes. */
    @Test
    void many_tokens_of_unknown_keys_are_bad_and_identity_is_hardly_asked() {
        var decoder = decoder(Clock.systemUTC());
        published.set(new JWKSet(TestTokens.newKey()));
        var stranger = TestTokens.newKey();

        for (var n = 0; n < 20; n++) {
            assertThatExceptionOfType(BadJwtException.class)
                    .isThrownBy(() -> decoder.decode(bearerOf(TestTokens.someone(Role.ADMIN), stranger)));
        }

        assertThat(asked).hasValueLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-899, 0, 4})
    void is_good_until_its_end_give_or_take_a_clock_that_is_off_by_seconds(long secondsAfterItsEnd) {
        var key = TestTokens.newKey();
        published.set(new JWKSet(key));
        var end = Instant.now().plusSeconds(900);
        var token = token(key, end);
        assertThat(decoder(at(end.plusSeconds(secondsAfterItsEnd))).decode(token))
                .isNotNull();
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> decoder(at(end.plusSeconds(7))).decode(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"motorpool.security.issuer=", "motorpool.security.audience= "})
    void no_service_starts_that_would_take_tokens_of_anybody_or_for_anybody(String setting) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TokenAutoConfiguration.class))
                .withUserConfiguration(Identity.class)
                .withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("must not be blank"));
    }

    @Test
    void the_secret_of_peers_is_in_no_log() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TokenAutoConfiguration.class))
                .withUserConfiguration(Identity.class)
                .withPropertyValues("motorpool.security.peer-secret=hush-hush")
                .run(context -> {
                    assertThat(context.getBean(PeerProperties.class).toString()).doesNotContain("hush");
                    assertThat(context.getBean(PeerSeal.class).of("GET", "/"))
                            .isNotNull()
                            .doesNotContain("hush");
                });
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static String token(RSAKey key) {
        return bearerOf(SOMEONE, key);
    }

    private static String token(RSAKey key, Instant end) {
        return TestTokens.bearer(
                        SOMEONE,
                        key,
                        claims -> claims.issueTime(Date.from(end.minus(Duration.ofMinutes(15))))
                                .expirationTime(Date.from(end)))
                .substring("Bearer ".length());
    }

    private static String bearerOf(Caller caller, RSAKey key) {
        return TestTokens.bearer(caller, key, claims -> claims).substring("Bearer ".length());
    }

    @Configuration(proxyBeanMethods = false)
    static class Identity {

        @Bean
        SigningKeys signingKeys() {
            return () -> new JWKSet(TestTokens.newKey()).toJSONObject();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
