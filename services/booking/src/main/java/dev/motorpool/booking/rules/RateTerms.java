package dev.motorpool.booking.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a rate beside its price; amounts in the currency of the rate. Its parts have names of their own in the
 * API's description, where those of a quote's terms are called the same.
 *
 * @param deposit blocked on the renter's card, null for none
 * @param excess what the renter bears of a damage, null when nothing is said
 * @param mileage null for as much as one likes
 * @param refuelPerPercent for each percent of the tank that is missing at return
 */
public record RateTerms(
        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal deposit,

        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal excess,

        @Nullable @Valid Mileage mileage,
        @Nullable @Valid LateReturn lateReturn,
        @Nullable @Valid Cancellation cancellation,

        @Nullable @DecimalMin("0") @Digits(integer = 6, fraction = 3)
        BigDecimal refuelPerPercent) {

    public static final RateTerms NONE = new RateTerms(null, null, null, null, null, null);

    /** Kilometres in the price and what each beyond costs. */
    @Schema(name = "RateMileage")
    public record Mileage(
            @Min(0) @Max(10_000) int includedKmPerDay,

            @DecimalMin("0") @Digits(integer = 6, fraction = 3)
            BigDecimal pricePerExtraKm) {}

    /**
     * Minutes that cost nothing, and what each started hour costs after them.
     *
     * @param chargedFrom since when both are counted; null for the setting of the installation
     */
    @Schema(name = "RateLateReturn")
    public record LateReturn(
            @Min(0) @Max(1440) int graceMinutes,

            @DecimalMin("0") @Digits(integer = 9, fraction = 3)
            BigDecimal pricePerHour,

            @Nullable ChargedFrom chargedFrom) {}

    /** Since when a car that is not back is late. */
    @Schema(name = "LateChargedFrom")
    public enum ChargedFrom {
        /** Since the agreed return, whatever the price would have paid for: somebody may wait for the car. */
        AGREED_RETURN,
        /** Since the end of the days and hours that the price pays for: they are not paid for twice. */
        PAID_TIME
    }

    /** Hours before pickup until which everything, and then a part, is given back. */
    @Schema(name = "RateCancellation")
    public record Cancellation(
            @Min(0) @Max(8760) int fullUntilHours,
            @Min(0) @Max(8760) int partUntilHours,
            @Min(0) @Max(100) int partPercent) {}

    void complain(Complaints about, @Nullable String currency) {
        about.amount("terms.deposit", deposit, currency)
                .amount("terms.excess", excess, currency)
                .amount("terms.refuelPerPercent", refuelPerPercent, currency);
        if (mileage != null) {
            about.amount("terms.mileage.pricePerExtraKm", mileage.pricePerExtraKm, currency)
                    .unless(mileage.pricePerExtraKm != null, "terms.mileage.pricePerExtraKm", "is required");
        }
        if (lateReturn != null) {
            about.amount("terms.lateReturn.pricePerHour", lateReturn.pricePerHour, currency)
                    .unless(lateReturn.pricePerHour != null, "terms.lateReturn.pricePerHour", "is required");
        }
        about.unless(
                cancellation == null || cancellation.partUntilHours <= cancellation.fullUntilHours,
                "terms.cancellation.partUntilHours",
                "must not be more than fullUntilHours");
    }
}
