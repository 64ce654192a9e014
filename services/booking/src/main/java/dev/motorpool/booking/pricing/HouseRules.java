package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.rules.BookingRules;
import dev.motorpool.booking.rules.BranchCalendar;
import dev.motorpool.booking.rules.BranchCalendar.Blackout;
import dev.motorpool.booking.rules.Counted;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.TariffBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the calendars of the two branches allow, and what coming after hours costs. Each end of a rental is judged on the
 * clocks of the branch where it is.
 */
final class HouseRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Bill bill;
    private final Offer offer;
    private final TariffBook book;
    private final Order order;

    HouseRules(Bill bill, Order order, TariffBook book) {
        this.bill = bill;
        this.offer = order.offer();
        this.book = book;
        this.order = order;
    }

    /** What was agreed on before is not judged again. */
    void checkDays() {
        var calendar = calendar(offer.pickup());
        var last = lastDay(order.rental(), offer.pickup());
        if (!order.isPickupAgreed()) {
            leadTime(calendar);
            calendar.blackout(bill.stay().start().toLocalDate(), last, offer.carClass())
                    .ifPresent(this::noCars);
        } else if (order.before() != null && !order.isReturnAgreed()) {
            var agreed = lastDay(order.before().rental(), offer.pickup());
            calendar.wholeBlackout(agreed.plusDays(1), last, offer.carClass()).ifPresent(this::noCarsAnyLonger);
        }
        if (offer.isOneWay() && !order.isReturnAgreed()) {
            var back = lastDay(order.rental(), offer.dropoff());
            calendar(offer.dropoff())
                    .wholeBlackout(back, back, offer.carClass())
                    .ifPresent(this::takesNoCars);
        }
    }

    /** A rental until midnight does not reach into the next day. */
    private static LocalDate lastDay(Period rental, Place place) {
        return rental.to().minusNanos(1).atZone(place.zone()).toLocalDate();
    }

    private void noCars(Blackout days) {
        raise(
                "blackout",
                "pickupTime",
                "%s has no cars for %s, from %s to %s: please choose other dates."
                        .formatted(offer.pickup().name(), days.name(), DAY.format(days.from()), DAY.format(days.to())));
    }

    private void noCarsAnyLonger(Blackout days) {
        raise(
                "blackout",
                "dropoffTime",
                "%s has no cars for %s, from %s to %s: please bring it back before."
                        .formatted(offer.pickup().name(), days.name(), DAY.format(days.from()), DAY.format(days.to())));
    }

    private void takesNoCars(Blackout days) {
        raise(
                "blackout",
                "dropoffTime",
                "%s takes no cars back for %s, from %s to %s: please choose another day or branch."
                        .formatted(
                                offer.dropoff().name(), days.name(), DAY.format(days.from()), DAY.format(days.to())));
    }

    /** In the measure of prices: each 24 hours of a limit are a day on the clocks. */
    void checkLength() {
        var calendar = calendar(offer.pickup());
        var shortest = calendar.minimumHours();
        if (shortest != null && isShorter(Duration.ofHours(shortest))) {
            raise(
                    "too-short",
                    "dropoffTime",
                    "%s rents cars for %s at least.".formatted(offer.pickup().name(), Counted.of(shortest, "hour")));
        }
        var longest = calendar.maximumDays();
        if (longest != null && bill.stay().days() > longest) {
            throw Refusal.of(
                    "too-long",
                    "dropoffTime",
                    "%s rents cars for %s at most.".formatted(offer.pickup().name(), Counted.of(longest, "day")));
        }
    }

    private boolean isShorter(Duration length) {
        var rental = order.rental();
        return rental.to()
                .isBefore(BookingRules.end(rental, length, offer.pickup().zone()));
    }

    /** What was agreed on before costs again what it did, but is not refused. */
    void hours() {
        var rental = order.rental();
        hours(offer.pickup(), rental.from(), "pickupTime", "Pickup", order.isPickupAgreed());
        hours(offer.dropoff(), rental.to(), "dropoffTime", "Return", order.isReturnAgreed());
    }

    private void hours(Place branch, Instant time, String field, String what, boolean agreed) {
        var filed = book.calendar(branch.id()).orElse(null);
        var at = time.atZone(branch.zone()).toLocalDateTime();
        if (filed == null || filed.rule().isOpen(at)) {
            return;
        }
        var fee = filed.rule().afterHours();
        if (fee != null && fee.currency().equals(offer.currency())) {
            bill.units(
                    LineKind.AFTER_HOURS,
                    "%s after hours, %s".formatted(what, branch.name()),
                    1,
                    QuoteLine.Unit.RENTAL,
                    bill.money(fee.amount()),
                    filed);
        } else if (!agreed) {
            raise("branch-closed", field, closed(branch, at, filed));
        }
    }

    private static String closed(Place branch, LocalDateTime at, Filed<BranchCalendar> calendar) {
        var opens = calendar.rule()
                .opensAfter(at)
                .map(next -> next.toLocalDate().equals(at.toLocalDate())
                        ? "opens at " + TIME.format(next)
                        : "opens on %s at %s".formatted(DAY.format(next), TIME.format(next)))
                .orElse("does not open within two months");
        return "%s is closed on %s at %s: it %s.".formatted(branch.name(), DAY.format(at), TIME.format(at), opens);
    }

    private void leadTime(BranchCalendar calendar) {
        var minutes = calendar.leadTimeMinutes();
        if (minutes == null || !order.rental().from().isBefore(order.now().plus(Duration.ofMinutes(minutes)))) {
            return;
        }
        var earliest = order.now()
                .plus(Duration.ofMinutes(minutes))
                .atZone(offer.pickup().zone());
        raise(
                "lead-time",
                "pickupTime",
                "%s needs %s to prepare a car: the earliest pickup is %s at %s."
                        .formatted(
                                offer.pickup().name(),
                                Counted.length(Duration.ofMinutes(minutes)),
                                DAY.format(earliest),
                                TIME.format(earliest.plusMinutes(1))));
    }

    private void raise(String code, String field, String sentence) {
        order.objections().raise(Refusal.of(code, field, sentence));
    }

    private BranchCalendar calendar(Place branch) {
        return book.calendar(branch.id()).map(Filed::rule).orElse(BranchCalendar.ALWAYS);
    }

    int turnaround(int standard) {
        var minutes = calendar(offer.dropoff()).turnaroundMinutes();
        return minutes == null ? standard : minutes;
    }
}
