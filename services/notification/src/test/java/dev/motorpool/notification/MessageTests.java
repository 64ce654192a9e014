package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.facts.Fact;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MessageTests extends NotificationTests {

    @Test
    void a_confirmed_booking_is_told_by_email_with_a_calendar_file_and_in_the_app() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.held(1), rental.confirmed(2));
        soon().until(() -> mails(ada).size() == 2);
        var mail = mails(ada).stream()
                .filter(candidate -> candidate.path("subject").asString().startsWith("Confirmed: Kia Rio"))
                .findAny()
                .orElseThrow();
        assertThat(mail.path("text").asString()).contains("Hello Ada Lovelace", "Berlin Mitte", "EUR 180.00");
        assertThat(mail.path("html").asString()).contains("Hello Ada Lovelace", "<table");
        assertThat(mail.at("/attachments/0/content").asString())
                .contains("METHOD:PUBLISH", "UID:booking-" + rental.id, "SEQUENCE:2");
        assertThat(kinds()).containsExactlyInAnyOrder("booking_placed", "booking_confirmed");
    }

    @Test
    void a_booking_without_a_hold_is_confirmed_by_its_first_fact() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.placedConfirmed(1));
        soon().until(() -> subjects(ada).size() == 1);
        assertThat(subjects(ada).getFirst()).startsWith("Confirmed");
    }

    @Test
    void a_message_waits_for_a_person_who_is_not_known_yet() {
        var rental = rental();
        tell(rental.pickupOpened(), rental.confirmed(2));
        assertThat(kinds()).containsExactly("booking_confirmed");
        assertThat(mails(ada)).isEmpty();
        tell(rental.registered());
        soon().until(() -> mails(ada).size() == 1);
    }

    @Test
    void a_message_does_not_wait_for_ever_for_a_branch() {
        var rental = rental();
        tell(rental.registered(), rental.confirmed(2));
        assertThat(mails(ada)).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        soon().until(() -> mails(ada).size() == 1);
        assertThat(mails(ada).getFirst().path("text").asString()).containsPattern(" CES?T\n");
    }

    @Test
    void who_has_no_car_yet_is_told_at_once_on_the_clocks_of_the_booking() {
        var rental = rental().withoutBranches();
        rental.waiting = true;
        tell(rental.registered(), rental.confirmed(2));
        soon().until(() -> mails(ada).size() == 1);
        assertThat(mails(ada).getFirst().path("text").asString()).containsPattern(" CES?T\n");
    }

    static Stream<Function<Rental, Fact>> facts() {
        return Stream.of(
                rental -> rental.held(3),
                rental -> rental.placedConfirmed(3),
                rental -> rental.confirmed(3),
                rental -> rental.cancelled(3),
                rental -> rental.expired(3),
                rental -> rental.changed(3, "12.00"),
                rental -> rental.started(3),
                rental -> rental.completed(3, "5.00"),
                rental -> rental.missed(3),
                rental -> rental.overdue(3),
                rental -> rental.atRisk(3, null),
                rental -> rental.captured(3),
                rental -> rental.failed(3),
                rental -> rental.refunded(3));
    }

    /** Under its old id, which the inbox knows, and under a new one, as after a replay. */
    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_that_comes_again_makes_no_second_message(Function<Rental, Fact> told) {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened());
        var envelope = envelope(told.apply(rental), json);
        assertThat(inbox.accept(List.of(envelope, envelope))).isEmpty();
        assertThat(inbox.accept(List.of(envelope))).isEmpty();
        tell(told.apply(rental));
        clock.advance(Duration.ofMinutes(2)); // a payment's booking is not known here
        untilDelivered(ada);
        assertThat(inApp(ada)).hasSize(1);
        assertThat(mails(ada)).hasSize(1);
        assertThat(liveEvents(rental)).isEqualTo(1);
    }

    @Test
    void what_is_due_or_void_is_only_told_live() {
        var rental = rental();
        tell(rental.due(1), rental.due(1), rental.voided(2));
        assertThat(inApp(ada)).isEmpty();
        assertThat(liveEvents(rental)).isEqualTo(2);
    }

    @Test
    void a_stale_fact_is_not_told_but_a_late_refund_is() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.cancelled(3), rental.confirmed(2));
        tell(rental.refunded(5), rental.refunded(4), rental.captured(3));
        assertThat(kinds()).containsExactlyInAnyOrder("booking_cancelled", "payment_refunded", "payment_refunded");
    }

    @Test
    void a_payment_may_be_told_of_before_its_booking() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.captured(2));
        assertThat(inApp(ada).getFirst().path("body").asString()).doesNotContain("Kia");
        tell(rental.confirmed(2));
        assertThat(inApp(ada))
                .anySatisfy(message -> assertThat(message.path("body").asString())
                        .startsWith("Thank you, we have received EUR 180.00 for Kia Rio"));
    }

    @Test
    void a_booking_that_is_confirmed_again_has_changed() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2));
        rental.from(rental.pickup.plusSeconds(3600), rental.dropoff);
        tell(rental.confirmed(3));
        soon().until(() -> mails(ada).size() == 2);
        assertThat(mails(ada)).anySatisfy(mail -> {
            assertThat(mail.path("subject").asString()).startsWith("Changed");
            assertThat(mail.at("/attachments/0/content").asString()).contains("SEQUENCE:3");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "35.50, costs EUR 35.50 more, costs EUR 35.50 less",
        "-35.50, costs EUR 35.50 less, costs EUR 35.50 more",
        "0.00, Your booking has changed, costs"
    })
    void a_change_says_what_it_costs_and_moves_the_entry_in_the_calendar(String difference, String said, String not) {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2));
        rental.from(rental.pickup.plusSeconds(3600), rental.dropoff);
        tell(rental.changed(3, difference));
        soon().until(() -> mails(ada).size() == 2);
        assertThat(mails(ada)).anySatisfy(mail -> {
            assertThat(mail.path("subject").asString()).startsWith("Changed");
            assertThat(mail.path("text").asString()).contains(said).doesNotContain(not, "Other dates");
            assertThat(mail.path("html").asString()).contains("RentalCarReservation");
            assertThat(mail.at("/attachments/0/content").asString())
                    .contains("METHOD:PUBLISH", "UID:booking-" + rental.id, "SEQUENCE:3");
        });
    }

    @Test
    void a_rental_is_told_of_to_its_end() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2), rental.started(3));
        tell(rental.overdue(4), rental.overdue(5), rental.completed(6, "48.00"));
        assertThat(kinds())
                .containsExactlyInAnyOrder("booking_confirmed", "rental_started", "return_overdue", "rental_completed");
        assertThat(bodies()).anyMatch(body -> body.contains("The return costs EUR 48.00 extra"));
        soon().until(() -> mails(ada).size() == 4);
    }

    @Test
    void the_next_renter_of_a_late_car_hears_of_another_one() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2), rental.atRisk(3, "Skoda Fabia"));
        assertThat(bodies()).anyMatch(body -> body.contains("Skoda Fabia is available instead at no extra cost"));
        tell(rental.missed(4));
        assertThat(bodies()).anyMatch(body -> body.contains("up to EUR 20.00, will be refunded"));
    }

    @Test
    void the_next_renter_of_a_late_extra_hears_of_the_extra() {
        var rental = rental();
        tell(rental.registered(), rental.carAdded(), rental.confirmed(2), rental.withoutExtra(3, "Child seat"));
        assertThat(bodies())
                .anyMatch(body -> body.contains("Child seat, which you booked with"))
                .noneMatch(body -> body.contains("another car"));
    }

    @Test
    void a_cancelled_booking_leaves_the_calendar() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.cancelled(3));
        soon().until(() -> mails(ada).size() == 1);
        var mail = mails(ada).getFirst();
        assertThat(mail.path("text").asString())
                .contains("up to EUR 90.00, will be refunded")
                .doesNotContain("Plans have changed");
        assertThat(mail.at("/attachments/0/content").asString())
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:booking-" + rental.id);
    }

    @Test
    void many_facts_at_once_are_told_in_their_order() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened());
        var facts = Stream.of(rental.held(1), rental.confirmed(2), rental.cancelled(3))
                .map(fact -> envelope(fact, json))
                .toList();
        assertThat(inbox.accept(facts)).isEmpty();
        assertThat(jdbc.sql("select type from live_event where data ->> 'id' = :id order by id")
                        .param("id", rental.id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("booking.created", "booking.updated", "booking.deleted");
    }

    private List<String> bodies() {
        return inApp(ada).stream()
                .map((JsonNode message) -> message.path("body").asString())
                .toList();
    }

    private List<String> kinds() {
        return inApp(ada).stream()
                .map((JsonNode message) -> message.path("kind").asString())
                .toList();
    }

    private long liveEvents(Rental rental) {
        return jdbc.sql("select count(*) from live_event where data ->> 'userId' = :id")
                .param("id", rental.renter.id().toString())
                .query(Long.class)
                .single();
    }
}
