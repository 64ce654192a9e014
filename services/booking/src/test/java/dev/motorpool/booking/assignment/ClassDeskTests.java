package dev.motorpool.booking.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.BookedCar;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.reservation.Places;
import dev.motorpool.booking.reservation.Price;
import dev.motorpool.booking.reservation.PriceLine;
import dev.motorpool.booking.reservation.RoomLost;
import dev.motorpool.booking.rules.BookingRules;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.testing.ServiceTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cars for those who booked a class, alone and in a crowd. */
@ServiceTest(properties = "motorpool.booking.hold=0s")
class ClassDeskTests {

    private static final Instant MONDAY = TestFleet.nextMonday();
    private static final Cause CAUSE = Cause.clock("test");

    @Autowired
    ClassDesk desk;

    @Autowired
    ScheduleRepository schedules;

    @Autowired
    BookingRepository bookings;

    @Autowired
    BookingJournal journal;

    @Autowired
    CarRepository cars;

    @Autowired
    BookingRules rules;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private BranchId branch = new BranchId(UUID.randomUUID());

    @Test
    void gives_the_car_with_the_smallest_gap_that_fits() {
        car();
        var tight = car();
        on(tight, days(0, 2), UnaryOperator.identity());
        on(tight, days(5, 8), UnaryOperator.identity());
        assertThat(place(days(2, 5)).orElseThrow().carId()).isEqualTo(tight);
    }

    @Test
    void moves_a_booking_of_the_class_to_make_room_and_tells_of_it() {
        var first = car();
        var second = car();
        var before = on(first, days(0, 2), UnaryOperator.identity());
        on(second, days(2, 9), ClassDeskTests::pinned);
        assertThat(schedules.of(wish(days(1, 3))).free(days(1, 3), new Way(branch, branch)))
                .as("without moving anything")
                .isEmpty();
        assertThat(place(days(1, 3)).orElseThrow().carId()).isEqualTo(first);
        var after = bookings.find(before.id()).orElseThrow();
        assertThat(after.carId()).isEqualTo(second);
        assertThat(after.price()).isEqualTo(before.price());
        assertThat(after.blocked()).isEqualTo(before.blocked());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(facts(before.id())).containsExactly("BookingPlaced", "BookingChanged");
    }

    @Test
    void leaves_where_it_is_what_is_pinned_or_of_ones_own_choice_or_out_or_only_held() {
        for (var stays : List.<UnaryOperator<Booking>>of(
                ClassDeskTests::pinned, ClassDeskTests::ownChoice, ClassDeskTests::held, ClassDeskTests::handedOver)) {
            branch = new BranchId(UUID.randomUUID());
            var first = car();
            var second = car();
            var booking = on(first, days(0, 2), stays);
            on(second, days(2, 9), ClassDeskTests::pinned);
            assertThat(place(days(1, 3))).isEmpty();
            assertThat(bookings.find(booking.id()).orElseThrow().carId()).isEqualTo(first);
        }
    }

    @Test
    void sixty_four_at_once_for_the_last_five_cars() throws Exception {
        IntStream.range(0, 5).forEach(n -> car());
        var given = all(64, n -> place(days(0, 2)));
        assertThat(given).hasSize(5);
        assertThat(given.stream().map(Booking::carId)).doesNotHaveDuplicates();
        assertThat(overlaps()).isZero();
    }

    /** People who want any car, for which others must move, and people who want the very cars that are made free. */
    @Test
    void packing_again_while_others_book_never_overlaps_and_loses_nobody() throws Exception {
        var fleet = IntStream.range(0, 6).mapToObj(n -> car()).toList();
        crowd(fleet);
        assertThat(overlaps()).isZero();
    }

    /** The control: without the constraint the same crowd must be seen to overlap. */
    @Test
    void without_the_constraint_the_same_crowd_overlaps() throws Exception {
        var fleet = IntStream.range(0, 6).mapToObj(n -> car()).toList();
        var constraint = replaceConstraint(was -> was.replace("car_id WITH =", "id WITH ="));
        try {
            crowd(fleet);
            assertThat(overlaps()).isPositive();
        } finally {
            jdbc.sql("delete from booking where pickup_branch_id = :branch")
                    .param("branch", branch.value())
                    .update();
            replaceConstraint(other -> constraint);
        }
    }

    private void crowd(List<CarId> fleet) throws Exception {
        var given = all(
                120,
                n -> n % 3 == 0
                        ? placeOn(fleet.get(n % 6), days(n % 17, n % 17 + 2))
                        : place(days(n % 19, n % 19 + 1 + n % 4)));
        for (var booking : given) {
            assertThat(bookings.find(booking.id()).orElseThrow().rental()).isEqualTo(booking.rental());
        }
        assertThat(jdbc.sql("select count(*) from booking where pickup_branch_id = :branch")
                        .param("branch", branch.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(given.size());
    }

    private CarId car() {
        var car = TestFleet.add(cars);
        jdbc.sql("update car set branch_id = :branch where id = :car")
                .param("branch", branch.value())
                .param("car", car.value())
                .update();
        return car;
    }

    private Booking on(CarId car, Period rental, UnaryOperator<Booking> as) {
        var booking = as.apply(draft(cars.find(car).orElseThrow(), rental));
        boolean placed = transactions.run(tx -> journal.place(booking, CAUSE));
        assertThat(placed).isTrue();
        return booking;
    }

    private static Booking pinned(Booking booking) {
        return with(booking, booking.status(), null, car(booking.car(), true, true));
    }

    private static Booking ownChoice(Booking booking) {
        return with(booking, booking.status(), null, car(booking.car(), false, false));
    }

    private static Booking held(Booking booking) {
        return with(
                booking,
                BookingStatus.HELD,
                Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS),
                booking.car());
    }

    private static Booking handedOver(Booking booking) {
        return with(booking, BookingStatus.ACTIVE, null, booking.car());
    }

    private static Booking with(Booking booking, BookingStatus status, @Nullable Instant holdUntil, BookedCar car) {
        return new Booking(
                booking.id(),
                booking.version(),
                booking.reference(),
                booking.customerId(),
                status,
                car,
                booking.places(),
                booking.rental(),
                booking.blocked(),
                booking.price(),
                holdUntil,
                null,
                booking.createdAt(),
                booking.updatedAt());
    }

    private static BookedCar car(BookedCar car, boolean byClass, boolean pinned) {
        return new BookedCar(
                car.id(), car.name(), car.carClass(), car.acrissCode(), car.timeZone(), byClass, pinned, false);
    }

    private Optional<Booking> placeOn(CarId car, Period rental) {
        return inTransaction(() ->
                Optional.of(draft(cars.find(car).orElseThrow(), rental)).filter(draft -> journal.place(draft, CAUSE)));
    }

    private Optional<Booking> place(Period rental) {
        return inTransaction(() -> {
            desk.lock(wish(rental).place(), null);
            return desk.carFor(wish(rental)).map(car -> written(draft(car, rental)));
        });
    }

    private Booking written(Booking draft) {
        if (!journal.place(draft, CAUSE)) {
            throw new RoomLost("somebody else was faster");
        }
        return draft;
    }

    private Optional<Booking> inTransaction(Supplier<Optional<Booking>> work) {
        try {
            return transactions.run(tx -> work.get());
        } catch (RoomLost crowded) {
            return Optional.empty();
        }
    }

    private ClassWish wish(Period rental) {
        return new ClassWish(branch, branch, CarClass.COMPACT, rental, "USD", null);
    }

    private Booking draft(Car car, Period rental) {
        return Booking.place(
                new BookingId(UUID.randomUUID()),
                UUID.randomUUID().toString(),
                new UserId(UUID.randomUUID()),
                car(BookedCar.of(car), true, false),
                new Places(branch, branch),
                rental,
                price(car, rental),
                rules,
                MONDAY);
    }

    private static Price price(Car car, Period rental) {
        var days = rental.days(car.timeZone());
        var perDay = car.perDay();
        var total = perDay.times(days);
        var line = new PriceLine(
                "rental", "Rental", BigDecimal.valueOf(days), "day", perDay.minor(), total.minor(), "car");
        return new Price(null, days, perDay, total, total.zero(), List.of(line), total.zero());
    }

    private static Period days(int from, int to) {
        return new Period(MONDAY.plus(Duration.ofDays(from)), MONDAY.plus(Duration.ofDays(to)));
    }

    private List<String> facts(BookingId id) {
        return jdbc.sql("select type from outbox where key = :key order by position")
                .param("key", id.toString())
                .query(String.class)
                .list();
    }

    /** Puts another in the place of the constraint, and returns what it was. */
    private String replaceConstraint(UnaryOperator<String> change) {
        var was = jdbc.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'booking_no_overlap'")
                .query(String.class)
                .single();
        jdbc.sql("alter table booking drop constraint booking_no_overlap").update();
        jdbc.sql("alter table booking add constraint booking_no_overlap " + change.apply(was))
                .update();
        return was;
    }

    private long overlaps() {
        return jdbc.sql("""
            select count(*) from booking a join booking b on a.car_id = b.car_id and a.id < b.id
               and a.pickup_at < b.dropoff_at and b.pickup_at < a.dropoff_at
             where a.pickup_branch_id = :branch
            """).param("branch", branch.value()).query(Long.class).single();
    }

    private interface Wanting {

        Optional<Booking> want(int number);
    }

    private static List<Booking> all(int people, Wanting wanting) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, people)
                    .<Callable<Optional<Booking>>>mapToObj(n -> () -> wanting.want(n))
                    .toList();
            var given = new ArrayList<Booking>();
            for (var call : threads.invokeAll(calls)) {
                call.get().ifPresent(given::add);
            }
            return given;
        }
    }
}
