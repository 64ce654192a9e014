package dev.motorpool.payment.provider;

import dev.motorpool.platform.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A card as the customer types it. Goes to the provider and nowhere else: we keep {@link #brand} and {@link #last4}. */
public record Card(
        @NotNull @Pattern(regexp = "[0-9 ]{12,23}", message = "must be the 12 to 19 digits of a card")
        String number,

        @NotNull @Min(1) @Max(12) Integer expMonth,
        @NotNull @Min(2000) @Max(2100) Integer expYear,

        @NotNull @Pattern(regexp = "[0-9]{3,4}", message = "must be 3 or 4 digits")
        String cvc) {

    /**
     * @throws Problem 400 when no such card can exist, or not any more; good to the end of its month everywhere on earth
     */
    public void check(Instant now) {
        if (!isNumber(digits())) {
            throw Problem.invalid("card.number", "is not a card's number");
        }
        var expiry = YearMonth.of(expYear, expMonth).plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.ofHours(-12));
        if (!now.isBefore(expiry.toInstant())) {
            throw Problem.invalid("card.expYear", "is past: the card has expired");
        }
    }

    public String digits() {
        return number.replace(" ", "");
    }

    public String last4() {
        return digits().substring(digits().length() - 4);
    }

    /** By the first digits (ISO/IEC 7812). */
    public String brand() {
        return switch (digits().charAt(0)) {
            case '3' -> "amex";
            case '4' -> "visa";
            case '2', '5' -> "mastercard";
            default -> "card";
        };
    }

    /** The check digit (Luhn, ISO/IEC 7812-1 annex B). */
    private static boolean isNumber(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
        }
        return digits.length() >= 12 && digits.length() <= 19 && sum % 10 == 0;
    }

    /** Fit for logs. */
    @Override
    public String toString() {
        return "Card[" + brand() + " ...." + last4() + "]";
    }
}
