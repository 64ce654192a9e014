package dev.motorpool.notification;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingAtRisk;
import dev.motorpool.booking.api.BookingEvent.BookingCancelled;
import dev.motorpool.booking.api.BookingEvent.BookingChanged;
import dev.motorpool.booking.api.BookingEvent.BookingCompleted;
import dev.motorpool.booking.api.BookingEvent.BookingConfirmed;
import dev.motorpool.booking.api.BookingEvent.BookingExpired;
import dev.motorpool.booking.api.BookingEvent.BookingMissed;
import dev.motorpool.booking.api.BookingEvent.BookingPlaced;
import dev.motorpool.booking.api.BookingEvent.BookingStarted;
import dev.motorpool.booking.api.BookingEvent.ReturnOverdue;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.identity.api.IdentityEvent.UserRegistered;
import dev.motorpool.identity.api.UserView;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentDue;
import dev.motorpool.payment.api.PaymentEvent.PaymentFailed;
import dev.motorpool.payment.api.PaymentEvent.PaymentRefunded;
import dev.motorpool.payment.api.PaymentEvent.PaymentVoided;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One person's booking of one car and its payment, told fact by fact. */
final class Rental {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** An hour behind Berlin. */
    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private static final BigDecimal PRICE = new BigDecimal("180.00");

    final Caller renter;
    final CarId car = new CarId(UUID.randomUUID());
    final BookingId id = new BookingId(UUID.randomUUID());
    final PaymentId payment = new PaymentId(UUID.randomUUID());
    final Instant now;
    Instant pickup;
    Instant dropoff;

    /** Null for a booking from before these had branches of their own. */
    BranchId pickupBranch = new BranchId(UUID.randomUUID());

    /** Where the car is now, or was when it came into the fleet; nobody who books it needs to know. */
    final BranchId carsBranch = pickupBranch;

    BranchId dropoffBranch = pickupBranch;

    /** No car has been given yet. */
    boolean waiting;

    Rental(Caller renter, Instant now) {
        this.renter = renter;
        this.now = now.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        this.pickup = this.now.plus(Duration.ofDays(10));
        this.dropoff = this.now.plus(Duration.ofDays(13));
    }

    Rental from(Instant start, Instant end) {
        pickup = start;
        dropoff = end;
        return this;
    }

    /** To Lisbon, which is an hour behind. */
    Rental oneWay() {
        dropoffBranch = new BranchId(UUID.randomUUID());
        return this;
    }

    Rental withoutBranches() {
        pickupBranch = null;
        dropoffBranch = null;
        return this;
    }

    BranchChanged pickupOpened() {
        return new BranchChanged(
                branch(carsBranch, 1, "Berlin Mitte", "Berlin", "Alexanderplatz 1, Berlin", BERLIN), now);
    }

    BranchChanged dropoffOpened() {
        return new BranchChanged(branch(dropoffBranch, 1, "Lisbon Airport", "Lisbon", "Alameda 1", LISBON), now);
    }

    static BranchView branch(BranchId id, long version, String name, String city, String address, ZoneId zone) {
        return new BranchView(id, version, name, name, city, null, "EU", zone, 52.5, 13.4, address, null, true, null);
    }

    UserRegistered registered() {
        var user = new UserView(renter.id(), renter.email(), "Ada Lovelace", null, Set.of(Role.CUSTOMER), now, null);
        return new UserRegistered(user, 1, now);
    }

    CarChanged carAdded() {
        return new CarChanged(
                new CarView(
                        car,
                        1,
                        "Kia Rio",
                        "Kia",
                        "Rio",
                        2024,
                        FuelType.PETROL,
                        Transmission.MANUAL,
                        5,
                        5,
                        CarClass.ECONOMY,
                        null,
                        List.of(),
                        List.of(),
                        52.5,
                        13.4,
                        "Alexanderplatz 1, Berlin",
                        carsBranch,
                        "Berlin Mitte",
                        BERLIN,
                        new BigDecimal("60.00"),
                        "EUR",
                        null,
                        0,
                        true,
                        now,
                        now,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                now);
    }

    BookingPlaced held(long version) {
        return new BookingPlaced(view(version, BookingStatus.HELD, now), now);
    }

    BookingPlaced placedConfirmed(long version) {
        return new BookingPlaced(view(version, BookingStatus.CONFIRMED, now), now);
    }

    BookingConfirmed confirmed(long version) {
        return confirmed(version, now);
    }

    BookingConfirmed confirmed(long version, Instant at) {
        return new BookingConfirmed(view(version, BookingStatus.CONFIRMED, at), at);
    }

    BookingEvent cancelled(long version) {
        return new BookingCancelled(
                view(version, BookingStatus.CANCELLED, now), "Plans have changed", new BigDecimal("90.00"), now);
    }

    BookingEvent expired(long version) {
        return new BookingExpired(view(version, BookingStatus.EXPIRED, now), now);
    }

    BookingChanged changed(long version, String difference) {
        return new BookingChanged(
                view(version, BookingStatus.CONFIRMED, now),
                UUID.randomUUID(),
                new BigDecimal(difference),
                "Other dates",
                now,
                null);
    }

    BookingStarted started(long version) {
        return new BookingStarted(view(version, BookingStatus.ACTIVE, now), now);
    }

    BookingCompleted completed(long version, String charges) {
        return new BookingCompleted(view(version, BookingStatus.COMPLETED, now), new BigDecimal(charges), now, null);
    }

    BookingMissed missed(long version) {
        return new BookingMissed(view(version, BookingStatus.NO_SHOW, now), new BigDecimal("20.00"), now);
    }

    ReturnOverdue overdue(long version) {
        return new ReturnOverdue(view(version, BookingStatus.ACTIVE, now), dropoff, now);
    }

    BookingAtRisk atRisk(long version, String car) {
        return new BookingAtRisk(
                view(version, BookingStatus.CONFIRMED, now),
                new BookingId(UUID.randomUUID()),
                car == null ? null : new CarId(UUID.randomUUID()),
                car,
                now,
                null);
    }

    BookingAtRisk withoutExtra(long version, String extra) {
        return new BookingAtRisk(
                view(version, BookingStatus.CONFIRMED, now), new BookingId(UUID.randomUUID()), null, null, now, extra);
    }

    PaymentDue due(long version) {
        return new PaymentDue(money(version, PaymentStatus.DUE), now);
    }

    PaymentCaptured captured(long version) {
        return new PaymentCaptured(money(version, PaymentStatus.CAPTURED), now);
    }

    PaymentFailed failed(long version) {
        return new PaymentFailed(money(version, PaymentStatus.DUE), "The card was declined.", now);
    }

    PaymentRefunded refunded(long version) {
        return new PaymentRefunded(
                money(version, PaymentStatus.PARTIALLY_REFUNDED),
                new BigDecimal("90.00"),
                "He shouted at us",
                now,
                "We are sorry for the noise.");
    }

    PaymentVoided voided(long version) {
        return new PaymentVoided(money(version, PaymentStatus.VOIDED), now);
    }

    private BookingView view(long version, BookingStatus status, Instant updatedAt) {
        var holdUntil = status == BookingStatus.HELD ? now.plus(Duration.ofMinutes(15)) : null;
        return new BookingView(
                id,
                version,
                car,
                "Kia Rio",
                renter.id(),
                status,
                pickup,
                dropoff,
                dropoff,
                3,
                new BigDecimal("60.00"),
                PRICE,
                "EUR",
                holdUntil,
                now,
                updatedAt,
                null,
                null,
                null,
                pickupBranch,
                dropoffBranch,
                pickupBranch == null && !waiting ? null : BERLIN,
                null,
                false,
                false,
                null,
                null,
                waiting,
                null,
                null,
                null);
    }

    private PaymentView money(long version, PaymentStatus status) {
        var captured = status == PaymentStatus.DUE || status == PaymentStatus.VOIDED ? BigDecimal.ZERO : PRICE;
        return new PaymentView(
                payment,
                version,
                id,
                renter.id(),
                status,
                PRICE,
                captured,
                BigDecimal.ZERO,
                "EUR",
                null,
                null,
                now,
                now,
                PaymentPurpose.BOOKING,
                id.value());
    }
}
