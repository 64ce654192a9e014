package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.api.IdentityEvent.UserChanged;
import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.facts.Fact;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;

/** What those who work at the desk hear: what they have to act on, in the app and live, each once. */
class DeskTests extends NotificationTests {

    final Caller agent = TestTokens.someone(Role.AGENT);
    final Caller admin = TestTokens.someone(Role.ADMIN);
    final Caller manager = TestTokens.someone(Role.FLEET_MANAGER);

    @BeforeEach
    void theDeskIsOpen() {
        jdbc.sql("truncate person").update();
        tell(works(agent, 1, Role.AGENT), works(admin, 1, Role.ADMIN), works(manager, 1, Role.FLEET_MANAGER));
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                told("return_overdue", rental -> rental.overdue(4)),
                told("booking_at_risk", rental -> rental.atRisk(4, "Skoda Fabia")),
                told("payment_failed", rental -> rental.failed(4)));
    }

    private static Arguments told(String name, Function<Rental, Fact> fact) {
        return Arguments.of(name, fact);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void agents_and_admins_are_told_once_however_often_it_comes(String name, Function<Rental, Fact> fact) {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2));
        var envelope = envelope(fact.apply(rental), json);
        assertThat(inbox.accept(List.of(envelope, envelope))).isEmpty();
        tell(fact.apply(rental));
        for (var person : List.of(agent, admin)) {
            assertThat(kinds(person)).containsExactly("desk_" + name);
            assertThat(inApp(person).getFirst().path("bookingId").asString()).isEqualTo(rental.id.toString());
            assertThat(mails(person)).isEmpty();
        }
        assertThat(inApp(manager)).isEmpty();
        assertThat(kinds(ada)).contains(name).noneMatch(kind -> kind.startsWith("desk_"));
        assertThat(alerts(rental)).isEqualTo(1);
    }

    @Test
    void the_desk_reads_which_car_would_do() {
        var rental = rental();
        tell(rental.pickupOpened(), rental.confirmed(2), rental.atRisk(3, "Skoda Fabia"));
        assertThat(inApp(agent).getFirst().path("body").asString())
                .contains("Kia Rio is still out with another renter", "at Berlin Mitte", "Skoda Fabia is free for it.");
    }

    /** A card that is tried three times is one thing to look after. */
    @Test
    void a_payment_that_fails_again_is_not_told_again() {
        var rental = rental();
        tell(rental.failed(2), rental.failed(3), rental.failed(4));
        assertThat(kinds(agent)).containsExactly("desk_payment_failed");
    }

    @Test
    void a_booking_without_a_car_is_told_of_before_its_pickup() {
        var rental = rental();
        rental.waiting = true;
        tell(rental.pickupOpened(), rental.confirmed(2));
        clock.advanceTo(rental.pickup.minus(Duration.ofHours(12)).minusSeconds(5));
        soon().until(() -> kinds(ada).contains("pickup_reminder"));
        assertThat(inApp(agent)).isEmpty();
        clock.advanceTo(rental.pickup.minus(Duration.ofHours(12)));
        soon().until(() -> kinds(agent).equals(List.of("desk_car_missing")));
        assertThat(kinds(ada)).doesNotContain("desk_car_missing");
    }

    /** The time to tell of it was over before it was booked. */
    @Test
    void one_for_today_is_told_of_at_once() {
        var rental = rental();
        rental.waiting = true;
        rental.from(rental.now.plus(Duration.ofHours(3)), rental.now.plus(Duration.ofDays(2)));
        tell(rental.confirmed(2));
        clock.advance(Duration.ofSeconds(1));
        soon().until(() -> kinds(agent).equals(List.of("desk_car_missing")));
    }

    @Test
    void one_that_has_been_given_a_car_is_not() {
        var rental = rental();
        rental.waiting = true;
        tell(rental.confirmed(2));
        rental.waiting = false;
        tell(rental.changed(3, "0.00"));
        clock.advanceTo(rental.pickup.minus(Duration.ofHours(11)));
        soon().until(() -> kinds(ada).contains("pickup_reminder"));
        assertThat(inApp(agent)).isEmpty();
    }

    @Test
    void who_left_the_desk_hears_nothing_more_and_who_switched_it_off_neither() {
        tell(works(agent, 2, Role.CUSTOMER));
        switchOff(admin, "desk_return_overdue", "in_app").expectStatus().isOk();
        tell(rental().overdue(3));
        assertThat(inApp(agent)).isEmpty();
        assertThat(inApp(admin)).isEmpty();
    }

    @Test
    void only_the_desk_chooses_what_the_desk_hears() {
        assertThat(get("/notifications/preferences", ada).toString()).doesNotContain("desk_");
        assertThat(get("/notifications/preferences", agent).toString()).contains("desk_car_missing");
        switchOff(agent, "desk_car_missing", "email")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("preferences[0].channel");
    }

    @Test
    void facts_that_come_at_the_same_time_are_told_once() throws Exception {
        var rental = rental();
        tell(rental.confirmed(2));
        var late = IntStream.range(0, 6)
                .<Callable<Object>>mapToObj(i -> () -> inbox.accept(List.of(envelope(rental.overdue(4 + i % 2), json))))
                .toList();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : all.invokeAll(late)) {
                done.get();
            }
        }
        assertThat(kinds(agent)).containsExactly("desk_return_overdue");
        assertThat(alerts(rental)).isEqualTo(1);
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec switchOff(
            Caller person, String kind, String channel) {
        return http.put()
                .uri("/notifications/preferences")
                .header("Authorization", token(person))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"preferences\":[{\"kind\":\"%s\",\"channel\":\"%s\",\"enabled\":false}]}"
                        .formatted(kind, channel))
                .exchange();
    }

    private UserChanged works(Caller person, long version, Role role) {
        var user = new UserView(person.id(), person.email(), "Grace Hopper", null, Set.of(role), clock.instant(), null);
        return new UserChanged(user, version, clock.instant());
    }

    private List<String> kinds(Caller person) {
        return inApp(person).stream()
                .map(message -> message.path("kind").asString())
                .toList();
    }

    private long alerts(Rental rental) {
        return jdbc.sql("""
                select count(*) from live_event
                 where type = 'desk.alert' and user_id is null
                   and coalesce(data ->> 'bookingId', data ->> 'id') = :booking
                """)
                .param("booking", rental.id.toString())
                .query(Long.class)
                .single();
    }
}
