package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.Occupation;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.identity.api.UserFeed;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.UserId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

/** Notification joins a system that has been running for long: its database is empty, the others' are not. */
@Import(LatecomerTests.Others.class)
@TestPropertySource(properties = {"motorpool.catch-up.after=PT0S", "motorpool.catch-up.every=PT0.05S"})
class LatecomerTests extends NotificationTests {

    @Autowired
    Others others;

    @BeforeEach
    void neverHasReadAnything() {
        others.away = false;
        soon().until(this::isDone); // what an earlier test began is over
        jdbc.sql("truncate person, car, branch, booking").update();
        jdbc.sql("delete from scheduled_tasks where task_name = 'remind'").update();
    }

    @Test
    void knows_people_cars_and_bookings_from_before_and_tells_nobody_old_news() {
        var rental = rental();
        others.has(rental, 5);

        joins();

        soon().until(() ->
                versions("person", "user_id", rental.renter.id().value()).equals(List.of(1L)));
        soon().until(() -> versions("car", "car_id", rental.car.value()).equals(List.of(1L)));
        soon().until(() ->
                versions("branch", "branch_id", rental.pickupBranch.value()).equals(List.of(1L)));
        soon().until(() -> versions("booking", "booking_id", rental.id.value()).equals(List.of(5L)));
        assertThat(inApp(ada)).isEmpty();
        assertThat(mails(ada)).isEmpty();
    }

    @Test
    void reminds_of_what_was_booked_before_it_came() {
        var rental = rental();
        others.has(rental, 5);
        joins();
        soon().until(() -> reminderOf(rental) == 1);

        clock.advanceTo(rental.pickup.minus(Duration.ofHours(24)));

        soon().until(() -> subjects(ada).stream().anyMatch(subject -> subject.contains("Kia Rio")));
        assertThat(mails(ada).getFirst().path("html").asString()).contains("Berlin Mitte", "Ada Lovelace");
    }

    @Test
    void an_email_that_waits_for_a_person_goes_out_when_the_person_is_read() {
        var rental = rental();
        others.has(rental, 5);
        tell(rental.confirmed(6)); // identity's fact was told before we listened
        assertThat(mails(ada)).isEmpty();

        joins();

        soon().until(() -> mails(ada).size() == 1);
        assertThat(versions("booking", "booking_id", rental.id.value())).containsExactly(6L);
    }

    @Test
    void what_was_told_since_is_newer_than_what_is_read() {
        var rental = rental();
        others.has(rental, 5);
        tell(rental.registered(), rental.carAdded(), rental.cancelled(6));

        joins();

        soon().until(this::isDone);
        assertThat(versions("booking", "booking_id", rental.id.value())).containsExactly(6L);
        assertThat(reminderOf(rental)).isZero();
    }

    @Test
    void waits_for_whoever_is_away() {
        var rental = rental();
        others.has(rental, 5);
        others.away = true;
        joins();
        soon().until(() -> others.refused.get() > 2);
        assertThat(isDone()).isFalse();

        others.away = false;

        soon().until(() -> reminderOf(rental) == 1);
        soon().until(this::isDone);
    }

    /** An installation that kept no branches and no roles reads fleet and people once more, and takes what it lacks. */
    @Test
    void what_a_version_before_did_not_keep_is_read_again() {
        var rental = rental();
        others.has(rental, 5);
        tell(rental.registered(), rental.carAdded());
        jdbc.sql("update person set roles = null").update();
        jdbc.sql(
                        "update catch_up set source = case source when 'fleet' then 'cars' else 'people' end where source <> 'bookings'")
                .update();

        soon().until(() ->
                versions("branch", "branch_id", rental.pickupBranch.value()).equals(List.of(1L)));

        soon().until(() -> jdbc.sql("select roles[1] from person where user_id = :id")
                .param("id", ada.id().value())
                .query(String.class)
                .single()
                .equals("CUSTOMER"));
        jdbc.sql("delete from catch_up where source in ('cars', 'people')").update();
    }

    private void joins() {
        jdbc.sql("truncate catch_up").update();
    }

    private boolean isDone() {
        return jdbc.sql("select count(*) from catch_up").query(Long.class).single() == 3;
    }

    private List<Long> versions(String table, String key, UUID id) {
        return jdbc.sql("select version from %s where %s = :id".formatted(table, key))
                .param("id", id)
                .query(Long.class)
                .list();
    }

    private long reminderOf(Rental rental) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'remind' and task_instance = :id")
                .param("id", rental.id.toString())
                .query(Long.class)
                .single();
    }

    /** Identity, fleet and booking, as far as they are asked. */
    @TestConfiguration
    static class Others implements UserFeed, FleetFeed, BookingFeed {

        final AtomicInteger refused = new AtomicInteger();
        private final ConcurrentSkipListMap<String, Known> people = new ConcurrentSkipListMap<>();
        private final ConcurrentSkipListMap<String, CarView> cars = new ConcurrentSkipListMap<>();
        private final ConcurrentSkipListMap<String, BranchView> branches = new ConcurrentSkipListMap<>();
        private final ConcurrentSkipListMap<String, BookingView> bookings = new ConcurrentSkipListMap<>();
        volatile boolean away;

        void has(Rental rental, long version) {
            people.clear();
            cars.clear();
            bookings.clear();
            var user = rental.registered().user();
            people.put(user.id().toString(), new Known(user, 1));
            cars.put(rental.car.toString(), rental.carAdded().car());
            branches.clear();
            branches.put(rental.pickupBranch.toString(), rental.pickupOpened().branch());
            bookings.put(rental.id.toString(), rental.confirmed(version).booking());
        }

        @Override
        public List<Known> usersAfter(@Nullable UserId after, int limit) {
            return page(people, after, limit);
        }

        @Override
        public List<CarView> allCarsAfter(@Nullable CarId after, int limit) {
            return page(cars, after, limit);
        }

        @Override
        public List<BookingView> occupyingAfter(@Nullable BookingId after, int limit) {
            return page(bookings, after, limit);
        }

        private <T> List<T> page(ConcurrentSkipListMap<String, T> all, @Nullable Object after, int limit) {
            if (away) {
                refused.incrementAndGet();
                throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "away", "away");
            }
            return all.tailMap(after == null ? "" : after.toString(), false).values().stream()
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<CarView> carsAfter(@Nullable CarId after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<BranchView> branchesAfter(@Nullable BranchId after, int limit) {
            return page(branches, after, limit);
        }

        @Override
        public List<BookingView> bookingsAfter(@Nullable BookingId after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Occupation> occupationsAfter(@Nullable UUID after, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
