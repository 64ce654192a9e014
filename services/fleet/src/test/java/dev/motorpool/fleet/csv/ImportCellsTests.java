package dev.motorpool.fleet.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCellsTests {

    private static final ImportHeader HEADER =
            ImportHeader.of(List.of("Vehicle Make", "model", "YEAR", "price_per_day", "fuel", "type", "features"));

    @ParameterizedTest
    @CsvSource({"2020, 2020", "2020.0, 2020", "+5, 5", "-0, 0", "5., 5", "'  7 ', 7"})
    void reads_whole_numbers_as_programs_write_them(String cell, int number) {
        assertThat(cells(cell, "").whole(ImportColumn.YEAR)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20.5", "1e3", "0x10", "NaN", "Infinity", "--1", "1,000", ".", "12d", "٢", "99999999999", "1 000"
            })
    void refuses_other_whole_numbers(String cell) {
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> cells(cell, "").whole(ImportColumn.YEAR))
                .withMessageContaining("year \"" + cell + "\" is not a whole number");
    }

    @ParameterizedTest
    @CsvSource({"12.50, 12.50", ".5, 0.5", "-3, -3"})
    void reads_decimals_exactly(String cell, String number) {
        assertThat(cells("2020", cell).decimal(ImportColumn.PRICE)).isEqualByComparingTo(number);
    }

    @Test
    void shows_no_more_of_a_long_cell_than_a_person_wants_to_read() {
        var cells = cells("9".repeat(100_000), "");
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> cells.whole(ImportColumn.YEAR))
                .satisfies(bad -> assertThat(bad.reason()).hasSizeLessThan(100));
    }

    @ParameterizedTest
    @CsvSource({"Gasoline, PETROL", "GAS, PETROL", "Plug-in Hybrid, HYBRID", "plug_in hybrid, HYBRID", "ev, ELECTRIC"})
    void knows_what_others_call_a_fuel(String word, FuelType fuel) {
        assertThat(line("Fiat", "500", "2020", "1", word, "sedan", "").word(ImportColumn.FUEL_TYPE, ImportWords.FUEL))
                .isEqualTo(fuel);
    }

    @Test
    void knows_each_of_our_own_words_and_some_of_others() {
        for (var carClass : CarClass.values()) {
            assertThat(classOf(carClass.name())).isEqualTo(carClass);
        }
        assertThat(classOf("Sedan")).isEqualTo(CarClass.INTERMEDIATE);
        assertThat(classOf("pick-up")).isEqualTo(CarClass.TRUCK);
        assertThat(classOf("")).isNull();
        assertThatExceptionOfType(BadLine.class).isThrownBy(() -> classOf("boat"));
    }

    @Test
    void splits_lists_at_bars_and_drops_empty_parts() {
        assertThat(line("Fiat", "500", "2020", "1", "", "", " gps ||roof box| ").list(ImportColumn.FEATURES))
                .containsExactly("gps", "roof box");
        assertThat(line("Fiat", "500", "2020", "1", "", "", " ").list(ImportColumn.FEATURES))
                .isNull();
    }

    @Test
    void counts_the_fields_of_a_line() {
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> line("Fiat", "500"))
                .withMessage("has 2 fields, the header has 7");
    }

    @Test
    void misses_what_every_car_needs() {
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> line(" ", "500", "2020", "1", "", "", "").required(ImportColumn.BRAND))
                .withMessage("brand is missing");
    }

    private static CarClass classOf(String word) {
        return line("Fiat", "500", "2020", "1", "", word, "").word(ImportColumn.CAR_CLASS, ImportWords.CAR_CLASS);
    }

    private static ImportCells cells(String year, String price) {
        return line("Fiat", "500", year, price, "", "", "");
    }

    private static ImportCells line(String... fields) {
        return new ImportCells(HEADER, List.of(fields), Mapping.NONE, DecimalSign.UNKNOWN);
    }
}
