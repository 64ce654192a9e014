package dev.motorpool.fleet.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.Fleet;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.testing.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

/** Files as spreadsheets and other systems write them, in shapes that nobody chose for us. */
@ServiceTest
@Import(Fleet.class)
class FileFormsTests {

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
                "\uFEFFMarke;Modell;Baujahr;Tagespreis (€)\r\nCitroën;Golf;2021;1.049,90\r\n",
                "sep=;\r\nbrand;model;year;pricePerDay\r\nCitroën;Golf;2021;1049,90\r\n",
                "brand\tmodel\tyear\tdaily rate\nCitroën\tGolf\t2021\t1049.90\n",
                "marca,modelo,año,precio por día\nCitroën,Golf,2021,\"1,049.90\"\n",
                "Make,Model,Model Year,Rate/Day\nCitroën,Golf,2021,\"$1,049.90\"\n",
                "Hersteller;Typbezeichnung;Jahr;Preis pro Tag\nCitroën;Golf;2021;\"1 049,90\"\n",
                "brand,model,year,price\rCitroën,Golf,2021,1049.90\r",
            })
    void the_separator_the_decimal_sign_and_the_language_are_recognised(String csv) {
        assertThat(load("", csv.getBytes(UTF_8)).created()).isEqualTo(1);
        assertThat(only()).satisfies(car -> {
            assertThat(car.brand()).isEqualTo("Citroën");
            assertThat(car.pricePerDay()).isEqualByComparingTo("1049.90");
        });
    }

    @Test
    void the_encoding_is_recognised_and_told() {
        var csv = "brand,model,year,price\nŠkoda,Fabia,2021,40\nCitroën,C4,2021,40\n";
        assertThat(load("", csv.getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(load("", csv.getBytes(UTF_16)).encoding()).isEqualTo("UTF-16BE");
        assertThat(load("", csv.getBytes(UTF_16LE)).encoding()).isEqualTo("UTF-16LE");
        var windows = load("", csv.getBytes(Charset.forName("windows-1252")));
        assertThat(windows.encoding()).isEqualTo("windows-1252");
        assertThat(windows.unchanged()).isEqualTo(2);
        assertThat(fleet.count("car")).isEqualTo(2);
    }

    @Test
    void what_stands_beside_a_price_is_its_currency() {
        load("", "brand,model,year,price\nVW,Golf,2021,€ 49.90\n".getBytes(UTF_8));
        assertThat(only().currency()).isEqualTo("EUR");
        var mixed = load("", "brand,model,year,price,currency\nVW,Up,2021,€ 49.90,USD\n".getBytes(UTF_8));
        assertThat(mixed.errors())
                .extracting(ImportReport.LineError::reason)
                .containsExactly("pricePerDay is in EUR, currency says USD");
    }

    @Test
    void a_price_that_may_be_read_in_two_ways_is_not_guessed() {
        var report = load("", "brand,model,year,price\nVW,Golf,2021,\"1,234\"\n".getBytes(UTF_8));
        assertThat(report.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.reason()).startsWith("pricePerDay \"1,234\" may be read in two ways"));
        var clear = load("", "brand,model,year,price\nVW,Golf,2021,\"1,234\"\nVW,Up,2021,20.50\n".getBytes(UTF_8));
        assertThat(clear.created()).isEqualTo(2);
    }

    @Test
    void papers_come_along_and_a_second_file_keeps_what_it_does_not_say() {
        load("", """
                vin,brand,model,year,pricePerDay,plate,mileage_km,color,owner
                wvwzzz1kzaw000001,VW,Golf,2021,49.90,VIN-1,45.000 km,blau,O-7
                """.getBytes(UTF_8));
        load("", "brand,model,year,pricePerDay,plate\nVW,Golf,2021,55,VIN-1\n".getBytes(UTF_8));
        assertThat(only()).satisfies(car -> {
            assertThat(car.vin()).isEqualTo("WVWZZZ1KZAW000001");
            assertThat(car.odometerKm()).isEqualTo(45_000);
            assertThat(car.color()).isEqualTo("blau");
            assertThat(car.ownerId()).isEqualTo("O-7");
            assertThat(car.pricePerDay()).isEqualByComparingTo("55");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "km | 51800 | 51800",
                "km | 51.800 | 51800",
                "km | 51,800.5 | -1",
                "km | 45.000 km | 45000",
                "Mileage (mi) | 28,000 | 45062",
                "odometer | 28000 miles | 45062",
                "Kilometerstand | 51 800 km | 51800",
                "km | much | -1",
            })
    void the_odometer_is_in_kilometres(String header, String cell, int km) {
        var csv = "brand;model;year;price;" + header + "\nVW;Golf;2021;30;\"" + cell + "\"\n";
        assertThat(load("", csv.getBytes(UTF_8)).created()).isEqualTo(km < 0 ? 0 : 1);
        if (km >= 0) {
            assertThat(only().odometerKm()).isEqualTo(km);
        }
    }

    @Test
    void the_same_plate_or_vin_again_is_named_and_refused() {
        var report = load("", """
                brand,model,year,price,plate,vin
                VW,Golf,2021,49.90,DUP-1,
                VW,Polo,2020,39.90,dup 1,
                VW,Up,2020,29.90,DUP1,
                VW,Golf,2021,49.90,B-MW 1,WVWZZZ1KZAW000001
                VW,Golf,2021,49.90,BM-W 1,WVWZZZ1KZAW000002
                VW,Golf,2021,49.90,X 1,WVWZZZ1KZAW000001
                VW,Golf,2021,49.90,X 2,WVWZZZ1KZAW00000O
                """.getBytes(UTF_8));
        assertThat(report.created()).isEqualTo(3);
        assertThat(report.errors())
                .containsExactly(
                        new ImportReport.LineError(3, "plate DUP 1 is that of line 2"),
                        new ImportReport.LineError(4, "plate DUP1 is that of line 2"),
                        new ImportReport.LineError(7, "vin WVWZZZ1KZAW000001 is that of line 5"),
                        new ImportReport.LineError(8, "vin must be 17 letters and digits without I, O and Q"));
    }

    @Test
    void a_trial_finds_duplicates_across_batches_as_the_real_run_does() {
        var csv = new StringBuilder("id,brand,model,year,price,plate\n");
        for (int n = 0; n < 600; n++) {
            csv.append("%d,VW,Golf,2021,30,P %d\n".formatted(n, n % 550));
        }
        var bytes = csv.toString().getBytes(UTF_8);
        var trial = load("?dryRun=true", bytes);
        assertThat(trial.rejected()).isEqualTo(50);
        var real = load("", bytes);
        assertThat(real.created()).isEqualTo(trial.created());
        assertThat(real.errors()).isEqualTo(trial.errors());
    }

    @Test
    void a_bad_picture_is_named_and_the_car_is_taken() {
        var report = load("", """
                brand,model,year,price,images
                VW,Golf,2021,49.90,javascript:alert(1)|https://example.com/1.jpg|/images/2.jpg
                """.getBytes(UTF_8));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.notes())
                .extracting(ImportReport.LineError::reason)
                .containsExactly(
                        "image \"javascript:alert(1)\" is left out: it is no http or https address",
                        "image \"/images/2.jpg\" is left out: it is no http or https address");
        assertThat(only().images()).containsExactly("https://example.com/1.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "Benzin, Automatik, Kombi, PETROL AUTOMATIC INTERMEDIATE",
        "Flex Fuel, Stick shift, Pickup truck, PETROL MANUAL TRUCK",
        "plug-in hybrid, CVT, Cabrio, HYBRID AUTOMATIC CONVERTIBLE",
        "Eléctrico, Manuell, Geländewagen, ELECTRIC MANUAL SUV",
        "Gasóleo, A, Monovolumen, DIESEL AUTOMATIC MINIVAN",
    })
    void words_of_other_systems_are_understood(String fuel, String gearbox, String carClass, String meaning) {
        var csv = "brand,model,year,price,fuel,gearbox,class\nVW,Golf,2021,30,%s,%s,%s\n"
                .formatted(fuel, gearbox, carClass);
        assertThat(load("", csv.getBytes(UTF_8)).created()).isEqualTo(1);
        var car = only();
        assertThat(car.fuelType() + " " + car.transmission() + " " + car.carClass())
                .isEqualTo(meaning);
    }

    @Test
    void unknown_columns_are_all_named_and_left_out_on_request() {
        var csv = "brand,model,year,price,status,wheels\nVW,Golf,2021,30,available,4\n".getBytes(UTF_8);
        Fleet.refused(send("", csv), HttpStatus.BAD_REQUEST, "unknown-header")
                .expectBody()
                .jsonPath("$.unknownColumns")
                .isEqualTo(List.of("status", "wheels"));
        assertThat(load("?unknownColumns=ignore", csv).created()).isEqualTo(1);
    }

    @Test
    void addresses_come_on_one_line() {
        load(
                "",
                "brand,model,year,price,address\nVW,Golf,2021,30,\"100 Main St\nSuite 4,\nSeattle\"\n".getBytes(UTF_8));
        assertThat(only().address()).isEqualTo("100 Main St, Suite 4, Seattle");
    }

    @Test
    void errors_of_a_spreadsheet_are_no_values() {
        var report =
                load("", "id,brand,model,year,price\n#REF!,VW,Golf,2021,30\n#N/A,VW,Golf,2021,30\n".getBytes(UTF_8));
        assertThat(report.errors())
                .extracting(ImportReport.LineError::reason)
                .containsExactly(
                        "externalId is #REF!, an error of the spreadsheet",
                        "externalId is #N/A, an error of the spreadsheet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brand,model,year,price", "brand,model,year,price\n", "brand;model;year;price\r\n;;;\r\n"})
    void a_file_without_cars_says_so(String csv) {
        Fleet.refused(send("", csv.getBytes(UTF_8)), HttpStatus.BAD_REQUEST, "no-cars");
    }

    @Test
    void a_workbook_is_read_whatever_its_name() throws IOException {
        var report = load("", workbook(sheet -> {
            for (int column = 0; column < 5; column++) {
                sheet.value(
                        0,
                        column,
                        List.of("Marke", "Modell", "Baujahr", "Tagespreis", "Kennzeichen")
                                .get(column));
            }
            sheet.value(2, 0, "Škoda");
            sheet.value(2, 1, 500);
            sheet.value(2, 2, 2021);
            sheet.value(2, 3, 49.9);
            sheet.value(3, 0, "VW");
        }));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.encoding()).isNull();
        assertThat(report.errors()).extracting(ImportReport.LineError::line).containsExactly(4L);
        assertThat(only()).satisfies(car -> {
            assertThat(car.name()).isEqualTo("Škoda 500 2021");
            assertThat(car.pricePerDay()).isEqualByComparingTo("49.90");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004 is no archive",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
                "PK\u0003\u0004................mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            })
    void what_is_no_table_is_refused_whole(String start) {
        var bytes = start.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Fleet.refused(send("", bytes), HttpStatus.BAD_REQUEST, "unreadable-file");
    }

    private static byte[] workbook(java.util.function.Consumer<org.dhatim.fastexcel.Worksheet> fill)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            fill.accept(book.newWorksheet("cars"));
        }
        return bytes.toByteArray();
    }

    private CarView only() {
        var page = fleet.getAs(Fleet.MANAGER, "/cars")
                .expectBody(CarPage.class)
                .returnResult()
                .getResponseBody();
        assertThat(page.items()).hasSize(1);
        return page.items().getFirst();
    }

    record CarPage(List<CarView> items) {}

    private ImportReport load(String query, byte[] file) {
        return send(query, file)
                .expectStatus()
                .isOk()
                .expectBody(ImportReport.class)
                .returnResult()
                .getResponseBody();
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec send(String query, byte[] file) {
        return fleet.importCsv(query, file, Fleet.MANAGER);
    }
}
