package dev.motorpool.fleet.cars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.Fleet;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

@ServiceTest
@Import(Fleet.class)
class CarListTests {

    @Autowired
    Fleet fleet;

    @BeforeEach
    void threeCars() {
        fleet.clear();
        fleet.branch("SEA", "");
        fleet.branch("PDX", ", \"city\": \"Portland\", \"latitude\": 45.52, \"longitude\": -122.68");
        fleet.car(", \"name\": \"A\", \"seats\": 7, \"carClass\": \"suv\", \"pricePerDay\": 90, \"rating\": 4");
        fleet.car(", \"name\": \"B\", \"model\": \"Corolla\", \"transmission\": \"manual\", \"year\": 2015");
        fleet.car(", \"name\": \"C 100%\", \"brand\": \"Fiat\", \"fuelType\": \"petrol\", \"pricePerDay\": 20.05,"
                + "\"latitude\": 45.5, \"longitude\": -122.7, \"rating\": 5");
        var gone = fleet.car(", \"name\": \"D\"");
        fleet.delete("/cars/" + gone.id(), Fleet.MANAGER).expectStatus().isNoContent();
    }

    /** For a map: however many cars there are, one answer, whose sum is that of the list. */
    @Test
    void counts_the_cars_of_each_branch() {
        assertThat(byBranch("")).containsExactly("SEA 2", "PDX 1");
        assertThat(byBranch("carClass=suv")).containsExactly("SEA 1");
        assertThat(byBranch("q=nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', A B C",
        "brand=TOYOTA, A B",
        "model=corolla, B",
        "fuelType=Petrol, C",
        "transmission=MANUAL, B",
        "carClass=suv, A",
        "seats=6, A",
        "minPrice=20.05&maxPrice=35.5, B C",
        "city=portland, C",
        "q=toy, A B",
        "q=0%25, C",
        "q=_, ''",
        "sort=-name, C B A",
        "sort=price, C B A",
        "sort=-rating, C A B",
        "sort=year, B A C|B C A",
        "brand=toyota&seats=2&sort=-price, A B",
        "brand=Lada, ''",
        "brand=&q=+&city=&fuelType=, A B C",
        "brand=+Toyota+&model=PRIUS, A",
        "minPrice=90&maxPrice=20, ''",
        "q=%5C, ''",
        "q=%27%20or%201=1, ''",
        "sort=-price&minPrice=20.05, A B C",
    })
    void filters_and_sorts(String query, String names) {
        var found = fleet.client()
                .get()
                .uri(it -> java.net.URI.create(it.build() + "/cars?" + query))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(CarPage.class)
                .returnResult()
                .getResponseBody();
        assertThat(names.split("\\|", -1))
                .contains(String.join(
                        " ",
                        found.items().stream()
                                .map(car -> car.name().substring(0, 1))
                                .toList()));
        assertThat(found.total()).isEqualTo(found.items().size());
    }

    @Test
    void pages_lose_and_repeat_nothing_and_count_exactly() {
        var seen = new ArrayList<CarView>();
        for (int page = 1; page <= 3; page++) {
            var answer = fleet.get("/cars?limit=1&sort=year&page=" + page)
                    .expectBody(CarPage.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(answer.total()).isEqualTo(3);
            assertThat(answer.totalPages()).isEqualTo(3);
            seen.addAll(answer.items());
        }
        assertThat(seen).extracting(CarView::id).doesNotHaveDuplicates().hasSize(3);
        fleet.get("/cars?limit=1&page=4")
                .expectBody()
                .jsonPath("$.items")
                .isEmpty()
                .jsonPath("$.total")
                .isEqualTo(3);
    }

    @Test
    void filters_by_branch() {
        var portland = fleet.get("/branches?q=pdx")
                .expectBody(BranchPage.class)
                .returnResult()
                .getResponseBody()
                .items()
                .getFirst();
        fleet.get("/cars?branchId=" + portland.id())
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("C 100%");
        fleet.get("/cars?branchId=" + Fleet.unknownId())
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void shows_what_has_left_the_fleet_to_managers_only() {
        fleet.getAs(Fleet.MANAGER, "/cars?active=false")
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("D");
        Fleet.refused(fleet.getAs(Fleet.CUSTOMER, "/cars?active=false"), HttpStatus.FORBIDDEN, "forbidden");
        Fleet.refused(fleet.get("/cars?active=false"), HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    private List<String> byBranch(String query) {
        var counts = fleet.get("/cars/by-branch?" + query)
                .expectBody(Counts.class)
                .returnResult()
                .getResponseBody();
        assertThat(counts.total())
                .isEqualTo(counts.items().stream()
                        .mapToLong(CarsByBranch.Count::cars)
                        .sum());
        var branches = fleet.get("/branches/all")
                .expectBody(BranchPage.class)
                .returnResult()
                .getResponseBody()
                .items();
        return counts.items().stream()
                .map(count -> branches.stream()
                                .filter(branch ->
                                        branch.id().equals(count.branchId().toString()))
                                .findAny()
                                .orElseThrow()
                                .code()
                        + " " + count.cars())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    record Counts(List<CarsByBranch.Count> items, long total) {}

    record BranchRef(String id, String code) {}

    record BranchPage(List<BranchRef> items) {}

    record CarPage(List<CarView> items, long total, long totalPages) {}
}
