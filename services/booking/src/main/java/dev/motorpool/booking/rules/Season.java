package dev.motorpool.booking.rules;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days that cost more, or less.
 *
 * @param from first day
 * @param to last day
 * @param yearly whether only day and month count; such a season may go over the new year
 * @param percent added to the price of these days, negative for a reduction
 */
public record Season(
        @NotBlank @Size(max = 80) String name,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean yearly,

        @NotNull @DecimalMin("-100") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal percent) {

    public boolean holds(LocalDate day) {
        if (!yearly) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
        var first = MonthDay.from(from);
        var last = MonthDay.from(to);
        var today = MonthDay.from(day);
        return first.isAfter(last)
                ? !today.isBefore(first) || !today.isAfter(last)
                : !today.isBefore(first) && !today.isAfter(last);
    }
}
