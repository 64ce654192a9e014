package dev.motorpool.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.launcher.fake.Cars;
import dev.motorpool.launcher.fake.fleet.FakeFleet;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.support.TransactionOperations;

/** The same calls on both ways to a peer. */
class PeerParityTests {

    enum Way {
        TOGETHER,
        APART;

        FakeSystem start() {
            return this == TOGETHER ? FakeSystem.together() : FakeSystem.apart();
        }
    }

    private static final Map<Way, FakeSystem> STARTED = new EnumMap<>(Way.class);

    private static FakeSystem system(Way way) {
        return STARTED.computeIfAbsent(way, Way::start);
    }

    private static FleetFeed feed(Way way) {
        return system(way).booking().getBean(FleetFeed.class);
    }

    @AfterAll
    static void stop() {
        STARTED.values().forEach(FakeSystem::close);
    }

    @AfterEach
    void forgetCaller() {
        SecurityContextHolder.clearContext();
        MDC.clear();
    }

    @ParameterizedTest
    @EnumSource
    void answers_with_the_peers_values(Way way) {
        assertThat(feed(way).carsAfter(null, 10)).containsExactly(Cars.car());
    }

    @ParameterizedTest
    @EnumSource
    void hands_typed_ids_over(Way way) {
        assertThat(feed(way).carsAfter(Cars.car().id(), 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fails_as_the_peer_failed(Way way) {
        var refusal = catchThrowableOfType(Problem.class, () -> feed(way).carsAfter(null, FakeFleet.Feed.REFUSED));

        assertThat(refusal.code()).isEqualTo("no-sevens");
        assertThat(refusal.getStatusCode().value()).isEqualTo(409);
        assertThat(refusal.getBody().getDetail()).isEqualTo("Seven is refused.");
        assertThat(refusal.getBody().getProperties()).containsEntry("luck", "bad");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_call_inside_a_transaction(Way way) {
        var feed = feed(way);
        var transaction = system(way).booking().getBean(TransactionOperations.class);

        assertThatThrownBy(() -> transaction.executeWithoutResult(tx -> feed.carsAfter(null, 10)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("FleetFeed.carsAfter called inside a transaction");
    }

    @ParameterizedTest
    @EnumSource
    void calls_on_behalf_of_whoever_asked(Way way) {
        var someone = TestTokens.someone(Role.AGENT);
        var token = TestTokens.bearer(someone).substring("Bearer ".length());
        var decoder = system(way).booking().getBean(JwtDecoder.class);
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(decoder.decode(token)));
        MDC.put("requestId", "request-1");
        var asked = system(way).fleet().getBean(FakeFleet.Feed.class).asked;
        asked.clear();

        feed(way).carsAfter(null, 10);

        assertThat(asked).containsExactly(someone.id() + " request-1");
    }

    @ParameterizedTest
    @EnumSource
    void says_that_a_peer_is_away(Way way) {
        try (var system = way.start()) {
            var feed = system.booking().getBean(dev.motorpool.fleet.api.FleetFeed.class);
            ((org.springframework.context.ConfigurableApplicationContext) system.fleet()).close();

            var refusal = catchThrowableOfType(Problem.class, () -> feed.carsAfter(null, 10));

            assertThat(refusal.code()).isEqualTo("fake-fleet-unavailable");
            assertThat(refusal.getStatusCode().value()).isEqualTo(503);
        }
    }
}
