package dev.motorpool.booking.pricing;

import dev.motorpool.booking.rules.BranchCalendar;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.TariffBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the calendars of the two branches allow, and what coming after hours costs. */
final class HouseRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Bill bill;
    private final Offer offer;
    private final TariffBook book;

    HouseRules(Bill bill, Offer offer, TariffBook book) {
        this.bill = bill;
        this.offer = offer;
        this.book = book;
    }

    /** A pickup that was agreed on before is not judged again. */
    void checkPickup(Instant pickup, Instant now) {
        var calendar = calendar(offer.pickup());
        leadTime(calendar, pickup, now);
        var stay = bill.stay();
        calendar.blackout(stay.start().toLocalDate(), stay.end().toLocalDate(), offer.carClass())
                .ifPresent(days -> {
                    throw Refusal.of(
                            "blackout",
                            "pickupTime",
                            "%s has no cars for %s, from %s to %s: please choose other dates."
                                    .formatted(
                                            offer.pickup().name(),
                                            days.name(),
                                            DAY.format(days.from()),
                                            DAY.format(days.to())));
                });
    }

    void checkLength(Duration length) {
        var calendar = calendar(offer.pickup());
        var shortest = calendar.minimumHours();
        if (shortest != null && length.compareTo(Duration.ofHours(shortest)) < 0) {
            throw Refusal.of(
                    "too-short",
                    "dropoffTime",
                    "%s rents cars for %d hours at least."
                            .formatted(offer.pickup().name(), shortest));
        }
        var longest = calendar.maximumDays();
        if (longest != null && bill.stay().days() > longest) {
            throw Refusal.of(
                    "too-long",
                    "dropoffTime",
                    "%s rents cars for %d days at most."
                            .formatted(offer.pickup().name(), longest));
        }
    }

    /**
     * @param pickupAgreed whether the pickup was agreed on before: it costs again what it did, but is not refused
     */
    void hours(boolean pickupAgreed) {
        hours(offer.pickup(), bill.stay().start(), "pickupTime", "Pickup", pickupAgreed);
        hours(offer.dropoff(), bill.stay().end(), "dropoffTime", "Return", false);
    }

    private void hours(Place branch, LocalDateTime at, String field, String what, boolean agreed) {
        var filed = book.calendar(branch.id()).orElse(null);
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
            throw Refusal.of("branch-closed", field, closed(branch, at, filed));
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

    private void leadTime(BranchCalendar calendar, Instant pickup, Instant now) {
        var minutes = calendar.leadTimeMinutes();
        var earliest = now.plus(Duration.ofMinutes(minutes == null ? 0 : minutes));
        if (minutes != null && pickup.isBefore(earliest)) {
            var local = earliest.atZone(offer.pickup().zone());
            throw Refusal.of(
                    "lead-time",
                    "pickupTime",
                    "%s needs %s to prepare a car: the earliest pickup is %s at %s."
                            .formatted(
                                    offer.pickup().name(),
                                    words(minutes),
                                    DAY.format(local),
                                    TIME.format(local.plusMinutes(1))));
        }
    }

    private BranchCalendar calendar(Place branch) {
        return book.calendar(branch.id()).map(Filed::rule).orElse(BranchCalendar.ALWAYS);
    }

    int turnaround(int standard) {
        var minutes = calendar(offer.dropoff()).turnaroundMinutes();
        return minutes == null ? standard : minutes;
    }

    private static String words(@Nullable Integer minutes) {
        var all = minutes == null ? 0 : minutes;
        return all % 60 == 0 ? all / 60 + " hours" : all + " minutes";
    }
}
