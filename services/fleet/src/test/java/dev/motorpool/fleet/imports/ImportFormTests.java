package dev.motorpool.fleet.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.Fleet;
import dev.motorpool.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

/** How files are written: by spreadsheets, by hand, by other programs. */
@ServiceTest
@Import(Fleet.class)
class ImportFormTests {

    private static final String HEADER = "brand,model,year,price,currency,address,plate\n";

    @Autowired
    Fleet fleet;

    @BeforeEach
    void openBranch() {
        fleet.clear();
        fleet.branch("SEA", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brand,model,year,price\nFiat,500,2020,30\n",
                "brand,model,year,price\nFiat,500,2020,30",
                "brand,model,year,price\r\nFiat,500,2020,30\r\n",
                "brand,model,year,price\rFiat,500,2020,30\r",
                "\uFEFFbrand,model,year,price\n\n  \nFiat,500,2020,30\n\n",
                "\uFEFF\"brand\",\"model\",\"year\",\"price\"\n\"Fiat\",\"500\",\"2020\",\"30\"\n",
                " brand , MODEL ,Year, price \n Fiat , 500 , 2020 , 30 \n",
            })
    void a_file_ends_its_lines_marks_its_order_and_quotes_as_it_likes(String csv) {
        assertThat(load("", csv))
                .isEqualTo(new ImportReport(1, 1, 0, 0, 0, java.util.List.of(), java.util.List.of(), "UTF-8"));
        fleet.get("/cars").expectBody().jsonPath("$.items[0].name").isEqualTo("Fiat 500 2020");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "\"Pier 5, Dock \"\"B\"\"\"; Pier 5, Dock \"B\"",
                "Straße 5 東京; Straße 5 東京",
                "=1+1; =1+1",
                "'; '",
            })
    void a_cell_means_what_it_says(String cell, String address) {
        assertThat(load("", HEADER + "Fiat,500,2020,30,," + cell + ",\n").created())
                .isEqualTo(1);
        fleet.get("/cars").expectBody().jsonPath("$.items[0].address").isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Fiat,500,2020,30,,\"Pier 5, | is not CSV",
                "Fiat,500,2020,30,,\"Pier\" 5, | is not CSV",
                "Fiat,500,2020,30,,Pier 5 | has 6 fields",
                "Fiat,500,2020,30,,Pier 5,, | has 8 fields",
                "Fiat,500,2020,30,,Pier\t5, | holds control characters",
                "Fiat,500,2020,30,,Pier\u00075, | holds control characters",
                "Fiat,500,2020,30,,Pier \uFFFD5, | address is not UTF-8",
                "Fiat,500,2020,30.5,JPY,, | pricePerDay must have at most the decimals of JPY",
                "Fiat,500,2020,30,ABC,, | currency must be a currency code",
                "Fiat,500,2020,30,dollars,, | currency must be a currency code",
                "Fiat,500,2020,,,, | pricePerDay must not be null",
                "Fiat,500,2999,30,,, | year must be less than or equal to",
                "Fiat,500,1949,0,,, | pricePerDay must be greater than 0; year must be",
            })
    void a_line_that_is_no_car_is_told_and_passed_over(String line, String reason) {
        var report = load("", HEADER + line + "\nFiat,500,2020,30,,,\n");
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.reason()).startsWith(reason);
        });
        assertThat(fleet.count("car")).isEqualTo(1);
    }

    @Test
    void huge_cells_spoil_their_line_and_are_not_repeated_in_the_answer() {
        var huge = "x".repeat(200_000);
        var report = load(
                "",
                "brand,model,year,price,externalId,branch,city,country,seats\n"
                        + huge + ",500,2020,30,,,,,\n"
                        + "Fiat,500,2020,30," + huge + ",,,,\n"
                        + "Fiat,500,2020,30,," + huge + ",,,\n"
                        + "Fiat,500,2020,30,,," + huge + ",US,\n"
                        + "Fiat,500,2020,30,,,Rome," + huge + ",\n"
                        + "Fiat,500,2020,30,,,,," + huge + "\n");
        assertThat(report.rejected()).isEqualTo(6);
        assertThat(report.toString()).hasSizeLessThan(2_000);
        var header = send("", (huge + ",model,year,price\n").getBytes(UTF_8));
        var told = Fleet.refused(header, HttpStatus.BAD_REQUEST, "unknown-header")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(told).hasSizeLessThan(3_000);
    }

    @Test
    void a_file_in_another_encoding_is_read_and_told_which() {
        var report = send("", (HEADER + "Citroën,C3,2020,30,,,\nFiat,500,2020,30,,,\n").getBytes(ISO_8859_1))
                .expectBody(ImportReport.class)
                .returnResult()
                .getResponseBody();
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.encoding()).isEqualTo("windows-1252");
        fleet.get("/cars?brand=Citroën").expectBody().jsonPath("$.total").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "\uFEFF; missing-header",
                "brand,model,year,price,; unknown-header",
                ",; unknown-header",
                "brand|model|year|price; unknown-header",
                "brand,model,year,price,Daily Rate; duplicate-header",
                "brand,model,year; missing-header",
                "\"brand,model,year,price; malformed-body",
                "Fiat,500,2020,30; unknown-header",
            })
    void a_first_line_that_names_no_columns_refuses_the_file(String header, String code) {
        Fleet.refused(send("", header.getBytes(UTF_8)), HttpStatus.BAD_REQUEST, code);
        assertThat(fleet.count("import_line")).isZero();
    }

    @Test
    void the_currency_of_a_line_wins_over_that_of_the_file_and_that_over_ours() {
        load("", HEADER + "Fiat,500,2020,30,,,A\n");
        load("?currency=eur", HEADER + "Fiat,500,2020,30,,,B\nFiat,500,2020,3000,jpy,,C\n");
        for (var expected : new String[] {"A USD", "B EUR", "C JPY"}) {
            var found = fleet.jdbc()
                    .sql("select plate || ' ' || currency from car where plate = ?")
                    .param(expected.substring(0, 1))
                    .query(String.class)
                    .single();
            assertThat(found).isEqualTo(expected);
        }
        for (var bad : new String[] {"euro", "E1R", "%00"}) {
            var answer = fleet.client()
                    .post()
                    .uri(it -> java.net.URI.create(it.build() + "/cars/import?currency=" + bad))
                    .header("Authorization", Fleet.MANAGER)
                    .header("Content-Type", "text/csv")
                    .body(HEADER)
                    .exchange();
            Fleet.refused(answer, HttpStatus.BAD_REQUEST, "validation-failed");
        }
    }

    @Test
    void a_plate_of_a_car_that_did_not_come_from_a_file_stays_its_own() {
        fleet.car(", \"plate\": \"AB 1\"");
        var report = load("", HEADER + "Fiat,500,2020,30,,,ab  1\n");
        assertThat(report.errors()).containsExactly(new ImportReport.LineError(2, "plate AB 1 is another car's"));
    }

    @Test
    void cities_that_have_no_latin_letters_get_codes_too() {
        var columns = "brand,model,year,price,city,region,country,latitude,longitude\n";
        load(
                "",
                columns
                        + "Toyota,Yaris,2020,30,東京,,JP,35.68,139.69\n"
                        + "Toyota,Yaris,2020,30,大阪,大阪府,jp,34.69,135.5\n"
                        + "Toyota,Yaris,2020,30,Ōtsu,滋賀,JP,35.0,135.86\n");
        var codes = fleet.jdbc()
                .sql("select code from branch where country = 'JP' order by code")
                .query(String.class)
                .list();
        assertThat(codes).containsExactly("JP", "JP-2", "OTSU-JP");
    }

    @Test
    void only_csv_is_taken() {
        Fleet.refused(
                fleet.post("/cars/import", "{}", Fleet.MANAGER),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type");
    }

    private ImportReport load(String query, String csv) {
        return send(query, csv.getBytes(UTF_8))
                .expectStatus()
                .isOk()
                .expectBody(ImportReport.class)
                .returnResult()
                .getResponseBody();
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec send(String query, byte[] csv) {
        return fleet.importCsv(query, csv, Fleet.MANAGER);
    }
}
