package dev.motorpool.fleet.branches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.Fleet;
import dev.motorpool.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

@ServiceTest
@Import(Fleet.class)
class BranchTests {

    private static final String BRANCH = """
            {"name": "%s", "code": "SEA", "city": "Seattle", "region": "WA", "country": "us",
             "timeZone": "%s", "latitude": 47.6, "longitude": -122.3, "phone": "%s"}
            """;

    @Autowired
    Fleet fleet;

    String branch;

    @BeforeEach
    void openBranch() {
        fleet.clear();
        branch = fleet.branch("SEA", "");
    }

    @Test
    void tells_its_cars_again_when_name_or_zone_change_and_only_then() {
        var car = fleet.car("");
        var gone = fleet.car("");
        fleet.delete("/cars/" + gone.id(), Fleet.MANAGER);
        replace("Seattle", "America/Los_Angeles", "206 555");
        assertThat(fleet.told(car.id())).containsExactly(1L);
        replace("Pike Place", "America/Los_Angeles", "206 555");
        replace("Pike Place", "America/Denver", "206 555");
        assertThat(fleet.told(car.id())).containsExactly(1L, 2L, 3L);
        assertThat(fleet.told(gone.id())).containsExactly(1L, 2L);
        fleet.get("/cars/" + car.id())
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(3)
                .jsonPath("$.branchName")
                .isEqualTo("Pike Place")
                .jsonPath("$.timeZone")
                .isEqualTo("America/Denver");
        assertThat(fleet.jdbc()
                        .sql("select data -> 'car' ->> 'timeZone' from outbox order by position desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("America/Denver");
    }

    @Test
    void counts_in_the_unit_of_its_country_unless_somebody_says_otherwise() {
        assertThat(toldUnit()).isEqualTo("mi");
        fleet.put(
                "/branches/" + branch,
                BRANCH.formatted("Pike", "America/Los_Angeles", "206 555")
                        .replace("\"code\"", "\"distanceUnit\": \"km\", \"code\""),
                Fleet.MANAGER);
        assertThat(toldUnit()).isEqualTo("km");
        replace("Pike", "America/Los_Angeles", "206 555");
        assertThat(toldUnit()).isEqualTo("mi");
    }

    private String toldUnit() {
        return fleet.jdbc().sql("""
                        select data -> 'branch' ->> 'distanceUnit' from outbox
                         where type = 'BranchChanged' and key = ? order by position desc limit 1
                        """).param(branch).query(String.class).single();
    }

    @Test
    void tells_the_world_when_it_is_opened_changed_and_closed() {
        replace("Pike Place", "America/Los_Angeles", "206 555");
        fleet.delete("/branches/" + branch, Fleet.MANAGER).expectStatus().isNoContent();
        var told = fleet.jdbc().sql("""
                        select concat_ws(' ', data -> 'branch' ->> 'version', data -> 'branch' ->> 'name',
                                         data -> 'branch' ->> 'open')
                          from outbox where type = 'BranchChanged' and key = ? order by position
                        """).param(branch).query(String.class).list();
        assertThat(told).containsExactly("1 Seattle true", "2 Pike Place true", "3 Pike Place false");
    }

    @Test
    void closes_only_without_active_cars_and_keeps_what_they_were() {
        var car = fleet.car("");
        Fleet.refused(fleet.delete("/branches/" + branch, Fleet.MANAGER), HttpStatus.CONFLICT, "branch-has-cars");
        fleet.delete("/cars/" + car.id(), Fleet.MANAGER);
        fleet.delete("/branches/" + branch, Fleet.MANAGER).expectStatus().isNoContent();
        Fleet.refused(fleet.get("/branches/" + branch), HttpStatus.NOT_FOUND, "branch-not-found");
        fleet.getAs(Fleet.ADMIN, "/cars/" + car.id())
                .expectBody()
                .jsonPath("$.branchName")
                .isEqualTo("Seattle");
        Fleet.refused(
                fleet.patch("/cars/" + car.id(), "{\"active\": true}"), HttpStatus.BAD_REQUEST, "validation-failed");
        fleet.branch("SEA", "");
    }

    @Test
    void codes_are_taken_once() {
        Fleet.refused(
                fleet.post("/branches", BRANCH.formatted("Other", "America/Los_Angeles", "1234"), Fleet.MANAGER),
                HttpStatus.CONFLICT,
                "branch-code-taken");
        var other = fleet.branch("SEA2", "");
        Fleet.refused(
                fleet.put("/branches/" + other, BRANCH.formatted("Other", "America/Los_Angeles", "1234"), Fleet.ADMIN),
                HttpStatus.CONFLICT,
                "branch-code-taken");
    }

    @Test
    void lists_by_city_and_text_in_pages() {
        fleet.branch("PDX", ", \"name\": \"Airport\", \"city\": \"Portland\"");
        fleet.get("/branches?limit=1")
                .expectBody()
                .jsonPath("$.items[0].code")
                .isEqualTo("PDX")
                .jsonPath("$.total")
                .isEqualTo(2);
        fleet.get("/branches?city=portland").expectBody().jsonPath("$.total").isEqualTo(1);
        fleet.get("/branches?q=sea").expectBody().jsonPath("$.items[0].code").isEqualTo("SEA");
        fleet.get("/branches?q=%").expectBody().jsonPath("$.total").isEqualTo(0);
    }

    @Test
    void pages_in_the_order_of_names_lose_and_repeat_nothing() {
        for (var name : new String[] {"airport", "Zoo", "Seattle"}) { // one name twice
            fleet.branch("B-" + name, ", \"name\": \"%s\"".formatted(name));
        }
        var seen = new java.util.ArrayList<String>();
        for (int page = 1; page <= 5; page++) {
            fleet.get("/branches?limit=1&page=" + page)
                    .expectBody()
                    .jsonPath("$.totalPages")
                    .isEqualTo(4)
                    .jsonPath("$.items[*].code")
                    .value(codes -> ((java.util.List<?>) codes).forEach(code -> seen.add(code.toString())));
        }
        assertThat(seen)
                .startsWith("B-AIRPORT")
                .endsWith("B-ZOO")
                .containsExactlyInAnyOrder("B-AIRPORT", "B-SEATTLE", "SEA", "B-ZOO");
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "q=&city=, 2", "q=+pdx+, 1", "city=Port, 0", "city=portland&q=sea, 0", "q=_, 0", "q=port, 1"})
    void filters_narrow_together_and_blank_ones_not_at_all(String query, int total) {
        fleet.branch("PDX", ", \"name\": \"Airport\", \"city\": \"Portland\"");
        fleet.client()
                .get()
                .uri(it -> java.net.URI.create(it.build() + "/branches?" + query))
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(total);
    }

    @Test
    void keeps_what_was_written_tidily_and_clears_what_is_left_out() {
        var body = """
                {"name": " Pier 5 ", "code": "pier-5", "city": " Seattle ", "region": " ", "country": "us",
                 "timeZone": "America/Los_Angeles", "latitude": 47.6, "longitude": -122.3, "phone": "   "}
                """;
        fleet.put("/branches/" + branch, body, Fleet.MANAGER).expectStatus().isOk();
        fleet.get("/branches/" + branch)
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Pier 5")
                .jsonPath("$.code")
                .isEqualTo("PIER-5")
                .jsonPath("$.city")
                .isEqualTo("Seattle")
                .jsonPath("$.country")
                .isEqualTo("US")
                .jsonPath("$.region")
                .doesNotExist()
                .jsonPath("$.phone")
                .doesNotExist()
                .jsonPath("$.version")
                .isEqualTo(2);
    }

    @Test
    void tells_all_that_is_wrong_with_its_place_at_once() {
        Fleet.refused(
                        fleet.post(
                                "/branches",
                                BRANCH.formatted("X", "Mars/Olympus", "206 555").replace("us", "zz"),
                                Fleet.MANAGER),
                        HttpStatus.BAD_REQUEST,
                        "validation-failed")
                .expectBody()
                .jsonPath("$.errors[*].field")
                .isEqualTo(java.util.List.of("country", "timeZone"));
    }

    @Test
    void is_written_by_managers_and_admins_only() {
        var body = BRANCH.formatted("Mine", "America/Los_Angeles", "1234");
        Fleet.refused(fleet.post("/branches", body, Fleet.CUSTOMER), HttpStatus.FORBIDDEN, "forbidden");
        Fleet.refused(fleet.put("/branches/" + branch, body, Fleet.CUSTOMER), HttpStatus.FORBIDDEN, "forbidden");
        var unknown = "/branches/" + Fleet.unknownId();
        Fleet.refused(fleet.put(unknown, body, Fleet.ADMIN), HttpStatus.NOT_FOUND, "branch-not-found");
        Fleet.refused(fleet.delete(unknown, Fleet.ADMIN), HttpStatus.NOT_FOUND, "branch-not-found");
        fleet.get("/branches/" + branch).expectBody().jsonPath("$.name").isEqualTo("Seattle");
    }

    private void replace(String name, String zone, String phone) {
        fleet.put("/branches/" + branch, BRANCH.formatted(name, zone, phone), Fleet.MANAGER)
                .expectStatus()
                .isOk();
    }
}
