package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderTests extends NotificationTests {

    @Test
    void people_are_reminded_a_day_before_pickup_and_two_hours_before_return() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2));
        assertThat(dueAt(rental)).contains(rental.pickup.minus(Duration.ofHours(24)));
        clock.advanceTo(rental.pickup.minus(Duration.ofHours(24)));
        soon().until(() -> reminders().equals(List.of("pickup_reminder")));
        soon().until(() -> dueAt(rental).equals(Optional.of(rental.dropoff.minus(Duration.ofHours(2)))));
        clock.advanceTo(rental.dropoff.minus(Duration.ofHours(2)));
        soon().until(() -> reminders().equals(List.of("dropoff_reminder", "pickup_reminder")));
        soon().until(() -> dueAt(rental).isEmpty());
        soon().until(() -> subjects(ada).stream().anyMatch(subject -> subject.startsWith("Please return Kia Rio")));
        assertThat(jdbc.sql("select count(*) from live_event where type = 'booking.reminder' and user_id = :id")
                        .param("id", ada.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_reminder_moves_with_its_booking() {
        var rental = rental();
        tell(rental.confirmed(2));
        var before = dueAt(rental).orElseThrow();
        rental.from(rental.pickup.plus(Duration.ofDays(5)), rental.dropoff.plus(Duration.ofDays(5)));
        tell(rental.confirmed(3));
        assertThat(dueAt(rental)).contains(before.plus(Duration.ofDays(5)));
        clock.advanceTo(before.plusSeconds(60));
        assertThat(reminders()).isEmpty();
        clock.advanceTo(before.plus(Duration.ofDays(5)));
        soon().until(() -> reminders().equals(List.of("pickup_reminder")));
    }

    @Test
    void a_booking_that_moves_after_its_reminder_is_reminded_of_again() {
        var rental = rental();
        tell(rental.confirmed(2));
        clock.advanceTo(rental.pickup.minus(Duration.ofHours(24)));
        soon().until(() -> reminders().size() == 1);
        var moved = clock.instant();
        rental.from(rental.pickup.plus(Duration.ofDays(5)), rental.dropoff.plus(Duration.ofDays(5)));
        soon().untilAsserted(() -> tell(rental.confirmed(3, moved)));
        clock.advanceTo(rental.pickup.minus(Duration.ofHours(24)));
        soon().until(() -> reminders().equals(List.of("pickup_reminder", "pickup_reminder")));
    }

    @Test
    void a_reminder_is_dropped_with_its_booking() {
        var rental = rental();
        tell(rental.confirmed(2));
        assertThat(dueAt(rental)).isPresent();
        tell(rental.cancelled(3));
        assertThat(dueAt(rental)).isEmpty();
        tell(rental.confirmed(2));
        assertThat(dueAt(rental)).isEmpty();
    }

    @Test
    void a_hold_has_no_reminder_and_an_expired_one_neither() {
        var rental = rental();
        tell(rental.held(1));
        assertThat(dueAt(rental)).isEmpty();
        tell(rental.expired(2));
        assertThat(dueAt(rental)).isEmpty();
    }

    @Test
    void a_booking_for_today_is_only_reminded_of_its_return() {
        var rental = rental();
        rental.from(rental.now.plus(Duration.ofHours(3)), rental.now.plus(Duration.ofDays(2)));
        tell(rental.confirmed(2));
        assertThat(dueAt(rental)).contains(rental.dropoff.minus(Duration.ofHours(2)));
    }

    @Test
    void a_reminder_that_comes_late_is_given_until_the_event_and_not_after_it() {
        var late = rental();
        late.from(late.now.minus(Duration.ofDays(1)).plus(Duration.ofHours(30)), late.now.plus(Duration.ofDays(3)));
        var longAgo = late.now.minus(Duration.ofDays(2));
        tell(late.confirmed(2, longAgo)); // the fact itself comes late, as after an outage
        soon().until(() -> reminders().equals(List.of("pickup_reminder")));
        clock.advanceTo(late.dropoff.plusSeconds(1));
        soon().until(() -> dueAt(late).isEmpty());
        assertThat(reminders()).containsExactly("pickup_reminder");
    }

    private List<String> reminders() {
        return inApp(ada).stream()
                .map(message -> message.path("kind").asString())
                .filter(kind -> kind.endsWith("reminder"))
                .sorted()
                .toList();
    }

    private Optional<Instant> dueAt(Rental rental) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_instance = :id")
                .param("id", rental.id.toString())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
