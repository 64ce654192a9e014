package dev.motorpool.fleet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.Fleet;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import(Fleet.class)
class ImportTests {

    private static final String HEADER = "fuelType,rating,renterTripsTaken,reviewCount,locationcity,locationcountry,"
            + "locationlatitude,locationlongitude,locationstate,ownerid,ratedaily,vehiclemake,vehiclemodel,"
            + "vehicletype,vehicleyear\n";
    private static final String TESLA =
            "ELECTRIC,5,13,12,Seattle,US,47.449107,-122.308841,WA,12847615,135,Tesla,Model X,suv,2019\n";
    private static final String PRIUS =
            "HYBRID,4.92,28,24,Albuquerque,US,35.127163,-106.566681,NM,10199256,35,Toyota,Prius,car,2012\n";

    @Autowired
    Fleet fleet;

    @BeforeEach
    void empty() {
        fleet.clear();
    }

    @Test
    void makes_cars_and_a_branch_for_each_city_in_its_own_time_zone() {
        assertThat(load(
                        "",
                        HEADER
                                + TESLA
                                + PRIUS
                                + TESLA.replace("Seattle", "SEATTLE").replace("135", "90")))
                .isEqualTo(report(3, 3, 0, 0));
        fleet.get("/branches?city=seattle")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].code")
                .isEqualTo("SEATTLE-WA")
                .jsonPath("$.items[0].name")
                .isEqualTo("Seattle, WA")
                .jsonPath("$.items[0].timeZone")
                .isEqualTo("America/Los_Angeles");
        fleet.get("/cars?brand=toyota")
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("Toyota Prius 2012")
                .jsonPath("$.items[0].fuelType")
                .isEqualTo("hybrid")
                .jsonPath("$.items[0].carClass")
                .isEqualTo("intermediate")
                .jsonPath("$.items[0].rating")
                .isEqualTo(4.92)
                .jsonPath("$.items[0].tripsTaken")
                .isEqualTo(28)
                .jsonPath("$.items[0].currency")
                .isEqualTo("USD")
                .jsonPath("$.items[0].timeZone")
                .isEqualTo("America/Denver");
        assertThat(fleet.carFacts()).isEqualTo(3);
    }

    @Test
    void a_second_run_doubles_nothing_and_tells_only_what_changed() {
        load("", HEADER + TESLA + PRIUS);
        fleet.jdbc().sql("delete from outbox").update();
        assertThat(load("", HEADER + TESLA + PRIUS)).isEqualTo(report(2, 0, 0, 2));
        fleet.nothingTold();
        assertThat(load("", HEADER + TESLA.replace(",135,", ",140,") + PRIUS)).isEqualTo(report(2, 0, 1, 1));
        var told =
                fleet.jdbc().sql("select key from outbox").query(String.class).single();
        assertThat(fleet.told(told)).containsExactly(2L);
        assertThat(fleet.count("car")).isEqualTo(2);
    }

    @Test
    void identical_cars_stay_apart_across_pieces_of_a_file_and_across_runs() {
        for (var expected : new ImportReport[] {report(2, 2, 0, 0), report(2, 0, 0, 2)}) {
            var run = UUID.randomUUID();
            assertThat(load("?firstLine=2&run=" + run, HEADER + TESLA + TESLA)).isEqualTo(expected);
            assertThat(load("?firstLine=4&run=" + run, HEADER + TESLA + PRIUS)).isEqualTo(expected);
        }
        assertThat(fleet.count("car")).isEqualTo(4);
    }

    @Test
    void a_piece_whose_answer_was_lost_may_come_again() {
        var run = UUID.randomUUID();
        load("?firstLine=2&run=" + run, HEADER + TESLA + TESLA);
        assertThat(load("?firstLine=2&run=" + run, HEADER + TESLA + TESLA)).isEqualTo(report(2, 0, 0, 2));
        assertThat(load("?firstLine=4&run=" + run, HEADER + TESLA)).isEqualTo(report(1, 1, 0, 0));
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var run = UUID.randomUUID();
        assertThat(load("?dryRun=true&run=" + run, HEADER + TESLA + PRIUS)).isEqualTo(report(2, 2, 0, 0));
        assertThat(load("?dryRun=true&firstLine=4&run=" + run, HEADER + TESLA)).isEqualTo(report(1, 1, 0, 0));
        assertThat(fleet.count("car") + fleet.count("branch") + fleet.carFacts())
                .isZero();
    }

    @Test
    void reports_each_bad_line_by_its_number_and_goes_on() {
        var report = load(
                "?firstLine=100",
                HEADER
                        + TESLA.replace(",135,", ",-5,")
                        + "\n"
                        + TESLA.replace("ELECTRIC", "STEAM")
                        + TESLA.replace("suv", "submarine")
                        + "only,three,fields\n"
                        + "\"" + TESLA
                        + TESLA.replace("47.449107", "97")
                        + TESLA.replace("47.449107,-122.308841", "0,-30").replace("Seattle", "Atlantis")
                        + TESLA.replace("2019", "1949")
                        + TESLA.replace("2019", "1e9")
                        + TESLA.replace("Tesla", "")
                        + TESLA.replace("Model X", "M".repeat(61))
                        + TESLA.replace("Seattle", "Sea\u0000ttle")
                        + TESLA.replace(",US,", ",XX,")
                        + PRIUS);
        assertThat(report.read()).isEqualTo(14);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(ImportReport.LineError::line)
                .containsExactly(100L, 102L, 103L, 104L, 105L, 106L, 107L, 108L, 109L, 110L, 111L, 112L, 113L);
        assertThat(report.errors().getFirst().reason()).isEqualTo("pricePerDay must be greater than 0");
        assertThat(report.errors().get(1).reason()).startsWith("fuelType \"STEAM\" is not known; known are ");
        assertThat(report.errors().get(6).reason()).startsWith("no time zone is known");
        assertThat(fleet.carFacts()).isEqualTo(1);
        assertThat(fleet.count("branch")).isEqualTo(1);
    }

    @Test
    void refuses_headers_it_does_not_know_and_names_those_it_does() {
        Fleet.refused(send("", "brand,wheels\nx,y\n", Fleet.MANAGER), HttpStatus.BAD_REQUEST, "unknown-header")
                .expectBody()
                .jsonPath("$.unknown")
                .isEqualTo("wheels")
                .jsonPath("$.known")
                .value(known -> assertThat(known.toString()).contains("vehicleMake", "plate"));
        Fleet.refused(send("", "brand,make\nx,y\n", Fleet.MANAGER), HttpStatus.BAD_REQUEST, "duplicate-header");
        Fleet.refused(send("", "brand,model\nx,y\n", Fleet.MANAGER), HttpStatus.BAD_REQUEST, "missing-header");
        Fleet.refused(send("", "\n", Fleet.MANAGER), HttpStatus.BAD_REQUEST, "missing-header");
        Fleet.refused(send("", "\"brand\n", Fleet.MANAGER), HttpStatus.BAD_REQUEST, "malformed-body");
        Fleet.refused(send("?firstLine=0", HEADER, Fleet.MANAGER), HttpStatus.BAD_REQUEST, "validation-failed");
        Fleet.refused(send("?run=x", HEADER, Fleet.MANAGER), HttpStatus.BAD_REQUEST, "validation-failed");
        Fleet.refused(send("", HEADER + TESLA, Fleet.CUSTOMER), HttpStatus.FORBIDDEN, "forbidden");
        assertThat(fleet.count("car")).isZero();
    }

    @Test
    void reads_plain_names_lists_and_branches_by_code() {
        var branch = fleet.branch("SEA", "");
        assertThat(load("?currency=eur", """
                \uFEFFID, Make ,Model,Year,Price Per Day,Plate,Features,Images,Branch,Seats,Gearbox
                7,"Fiat, S.p.A.",500,2021,29.90,ab 1,gps | bluetooth,https://example.com/1.jpg,sea,4.0,manual
                7,Fiat,500,2021,29.90,ab 2,,,sea,,
                8,Fiat,500,2021,29.90,AB  1,,,sea,,
                9,Fiat,500,2021,29.90,ab 3,,,nowhere,,
                """)).satisfies(report -> {
            assertThat(report.created()).isEqualTo(1);
            assertThat(report.errors())
                    .containsExactly(
                            new ImportReport.LineError(3, "is the same car as line 2"),
                            new ImportReport.LineError(4, "plate AB 1 is that of line 2"),
                            new ImportReport.LineError(5, "there is no branch with the code nowhere"));
        });
        fleet.get("/cars")
                .expectBody()
                .jsonPath("$.items[0].brand")
                .isEqualTo("Fiat, S.p.A.")
                .jsonPath("$.items[0].features[1]")
                .isEqualTo("bluetooth")
                .jsonPath("$.items[0].transmission")
                .isEqualTo("manual")
                .jsonPath("$.items[0].fuelType")
                .isEqualTo("petrol")
                .jsonPath("$.items[0].currency")
                .isEqualTo("EUR")
                .jsonPath("$.items[0].branchId")
                .isEqualTo(branch);
    }

    @Test
    void leaves_alone_what_the_file_does_not_say_and_what_has_left_the_fleet() {
        load("", HEADER + TESLA + PRIUS.replace("HYBRID", ""));
        var prius = only("/cars?brand=toyota");
        fleet.patch("/cars/" + prius.id(), "{\"fuelType\": \"hybrid\", \"seats\": 4, \"plate\": \"P 1\"}");
        fleet.delete("/cars/" + only("/cars?brand=tesla").id(), Fleet.MANAGER);
        fleet.jdbc().sql("delete from outbox").update();
        var later = HEADER + TESLA.replace(",135,", ",1,") + PRIUS.replace("HYBRID", "");
        assertThat(load("", later)).isEqualTo(report(2, 0, 0, 2));
        fleet.nothingTold();
    }

    @Test
    void takes_more_lines_than_a_batch_holds() {
        var lines = IntStream.range(0, 1203)
                .mapToObj(n -> TESLA.replace("12847615", String.valueOf(n % 600)))
                .collect(Collectors.joining());
        assertThat(load("", HEADER + lines)).isEqualTo(report(1203, 1203, 0, 0));
        assertThat(load("", HEADER + lines)).isEqualTo(report(1203, 0, 0, 1203));
        assertThat(fleet.carFacts()).isEqualTo(1203);
    }

    private CarView only(String path) {
        var page = fleet.get(path).expectBody(CarPage.class).returnResult().getResponseBody();
        assertThat(page.items()).hasSize(1);
        return page.items().getFirst();
    }

    record CarPage(java.util.List<CarView> items, long total) {}

    private ImportReport load(String query, String csv) {
        return send(query, csv, Fleet.MANAGER)
                .expectStatus()
                .isOk()
                .expectBody(ImportReport.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec send(String query, String csv, String token) {
        return fleet.importCsv(query, csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), token);
    }

    private static ImportReport report(int read, int created, int updated, int unchanged) {
        return new ImportReport(
                read, created, updated, unchanged, 0, java.util.List.of(), java.util.List.of(), "UTF-8");
    }
}
