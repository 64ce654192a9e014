package dev.motorpool.booking.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.rules.RateTerms.ChargedFrom;
import dev.motorpool.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BookingRulesTests {

    static final BookingRules RULES = new BookingRules(
            Duration.ofHours(1),
            Duration.ofDays(90),
            Duration.ofDays(1095),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO);

    /** Ninety days on the clocks, whatever passes meanwhile; hours are hours that pass. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-09-01T10:00, 2027-11-30T10:00, ", // an hour more passes
        "America/New_York, 2027-09-01T10:00, 2027-11-30T10:01, longer than 90 days",
        "America/New_York, 2027-06-01T10:00, 2027-08-30T10:00, ",
        "America/New_York, 2027-02-01T10:00, 2027-05-02T10:00, ", // an hour less
        "America/New_York, 2027-02-01T10:00, 2027-05-02T11:00, longer than 90 days",
        "Australia/Lord_Howe, 2027-03-01T10:00, 2027-05-30T10:00, ",
        "Australia/Lord_Howe, 2027-03-01T10:00, 2027-05-30T10:20, longer than 90 days",
        "America/New_York, 2027-03-14T01:30, 2027-03-14T03:29, shorter than 1 hour", // 59 minutes pass
        "America/New_York, 2027-03-14T01:30, 2027-03-14T03:30, "
    })
    void lengths_are_counted_as_in_prices(ZoneId zone, LocalDateTime from, LocalDateTime to, String refused) {
        var rental = new Period(from.atZone(zone).toInstant(), to.atZone(zone).toInstant());
        var problem = catchThrowableOfType(
                Problem.class, () -> RULES.check(rental, zone, rental.from().minusSeconds(60)));
        if (refused == null) {
            assertThat(problem).isNull();
        } else {
            assertThat(problem.getBody().getProperties()).asString().contains(refused);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M, 1 minute",
        "PT90M, 90 minutes",
        "PT1H, 1 hour",
        "PT26H, 26 hours",
        "PT24H, 1 day",
        "PT48H, 2 days"
    })
    void lengths_are_said_with_one_and_many(Duration length, String words) {
        assertThat(Counted.length(length)).isEqualTo(words);
    }

    @Test
    void the_end_of_a_day_can_be_written_as_24_hours() {
        var json = JsonMapper.builder().build();
        var hours = json.readValue("{\"days\": [\"SATURDAY\"], \"from\": \"08:00\", \"to\": \"24:00\"}", Hours.class);
        assertThat(hours)
                .isEqualTo(json.readValue(
                        "{\"days\": [\"SATURDAY\"], \"from\": \"08:00\", \"to\": \"00:00\"}", Hours.class));
        assertThat(json.writeValueAsString(hours)).contains("\"to\":\"00:00");
    }

    @Test
    void amounts_of_settings_are_amounts_of_their_currency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fuel("JPY", "1.5"))
                .withMessageContaining("JPY");
        assertThatIllegalArgumentException().isThrownBy(() -> fuel("USD", "-1")).withMessageContaining("0 or more");
        assertThat(fuel("kwd", "0.25").fuelPricePerPercent()).containsEntry("KWD", new BigDecimal("0.250"));
    }

    private static ReturnProperties fuel(String currency, String amount) {
        return new ReturnProperties(
                Duration.ZERO, 20, ChargedFrom.AGREED_RETURN, 2, Map.of(currency, new BigDecimal(amount)));
    }
}
