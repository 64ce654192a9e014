package dev.motorpool.booking.pricing;

import dev.motorpool.booking.rules.Counted;
import dev.motorpool.booking.rules.DriverRules;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.TariffBook;

/** What comes beside the car by the operator's rules: leaving it elsewhere, young and extra drivers. */
final class FeeLines {

    private final Bill bill;
    private final Offer offer;
    private final TariffBook book;

    FeeLines(Bill bill, Offer offer, TariffBook book) {
        this.bill = bill;
        this.offer = offer;
        this.book = book;
    }

    void oneWay() {
        if (!offer.isOneWay()) {
            return;
        }
        var fee = book.oneWayFee(offer.pickup().id(), offer.dropoff().id(), offer.carClass(), offer.currency())
                .orElseThrow(() -> Refusal.of(
                        "one-way-not-offered",
                        "dropoffBranchId",
                        "A car from %s cannot be left at %s: please bring it back or choose another branch."
                                .formatted(
                                        offer.pickup().name(), offer.dropoff().name())));
        bill.units(
                LineKind.ONE_WAY,
                "One way, %s to %s"
                        .formatted(offer.pickup().name(), offer.dropoff().name()),
                1,
                QuoteLine.Unit.RENTAL,
                bill.money(fee.rule().amount()),
                fee);
    }

    void drivers(Chosen chosen) {
        var filed = book.drivers();
        var rules = filed.map(Filed::rule).orElse(DriverRules.NONE);
        checkAge(rules, chosen);
        if (chosen.drivers() > rules.mostExtra()) {
            throw Refusal.of(
                    "too-many-drivers",
                    "extraDrivers",
                    "At most %s beside the renter can be added.".formatted(Counted.of(rules.mostExtra(), "driver")));
        }
        rules.fees(offer.currency()).ifPresent(fees -> {
            var age = chosen.driverAge();
            if (fees.youngDriver() != null && age != null && rules.isYoung(age)) {
                var label = "Driver under %d years".formatted(rules.youngUnder());
                bill.charge(LineKind.YOUNG_DRIVER, label, fees.youngDriver(), 1, filed.orElseThrow());
            }
            if (fees.extraDriver() != null && chosen.drivers() > 0) {
                bill.charge(
                        LineKind.EXTRA_DRIVER,
                        "Extra driver",
                        fees.extraDriver(),
                        chosen.drivers(),
                        filed.orElseThrow());
            }
        });
    }

    private void checkAge(DriverRules rules, Chosen chosen) {
        var age = chosen.driverAge();
        var needed = rules.minimumAge(offer.carClass());
        if (age != null && age < needed) {
            throw Refusal.of(
                    "driver-too-young",
                    "driverAge",
                    "Drivers of this class must be %d years old or older.".formatted(needed));
        }
    }
}
