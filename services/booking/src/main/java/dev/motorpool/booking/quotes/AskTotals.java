package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wish to know what cars cost for a time, each alone and without extras. */
record AskTotals(
        @NotNull @Size(min = 1, max = 50, message = "must name 1 to 50 cars")
        List<@NotNull CarId> carIds,

        @NotNull Instant pickupTime,
        @NotNull Instant dropoffTime) {

    /** What was asked for and what came of it. */
    record Answer(Instant pickupTime, Instant dropoffTime, List<CarTotal> items) {}

    /**
     * What a quote would come to now, or why there would be none.
     *
     * @param total with taxes, null when a rule is against it
     * @param days started days
     * @param code of the refusal, null when there is a total
     * @param detail the refusal's sentence
     */
    record CarTotal(
            CarId carId,
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable Integer days,
            @Nullable String code,
            @Nullable String detail) {

        static CarTotal of(CarId car, Quote quote) {
            return new CarTotal(car, quote.total(), quote.currency(), quote.days(), null, null);
        }

        static CarTotal refused(CarId car, Problem against) {
            return new CarTotal(
                    car, null, null, null, against.code(), against.getBody().getDetail());
        }

        static CarTotal unknown(CarId car) {
            var problem = Problem.notFound("car", car);
            return new CarTotal(
                    car, null, null, null, problem.code(), problem.getBody().getDetail());
        }
    }

    /**
     * @throws Problem 400 when the end is not after the start
     */
    Period rental() {
        return Wish.rental(pickupTime, dropoffTime);
    }
}
