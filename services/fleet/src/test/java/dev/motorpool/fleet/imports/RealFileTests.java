package dev.motorpool.fleet.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.motorpool.fleet.Fleet;
import dev.motorpool.platform.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The file of 5,851 real cars, in pieces as a client sends it. Not part of the repository: skipped where it is not. */
@ServiceTest
@Import(Fleet.class)
class RealFileTests {

    private static final int PIECE = 500;

    @Autowired
    Fleet fleet;

    List<String> lines = List.of();

    @BeforeEach
    void findFile() throws IOException {
        var root = Path.of("").toAbsolutePath().getParent().getParent();
        var name = Path.of("shared", "data", "real-us-cars.csv");
        var file = List.of(root.resolveSibling(name), root.getParent().resolveSibling(name)).stream()
                .filter(Files::isReadable)
                .findFirst();
        assumeTrue(file.isPresent(), "skipped: there is no ../shared/data/real-us-cars.csv beside the repository");
        lines = Files.readAllLines(file.get());
        fleet.clear();
    }

    @Test
    void becomes_5851_cars_in_seconds_and_no_more_when_it_comes_again() {
        var start = Instant.now();
        assertThat(load()).isEqualTo(new int[] {5851, 5851, 0, 0, 0});
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(load()).isEqualTo(new int[] {5851, 0, 0, 5851, 0});
        assertThat(fleet.count("car")).isEqualTo(5851);
        assertThat(fleet.carFacts()).isEqualTo(5851);
        assertThat(fleet.count("branch")).isEqualTo(993); // 1,001 spellings, by case and trailing spaces
        assertThat(zoneOf("Honolulu")).isEqualTo("Pacific/Honolulu");
        assertThat(zoneOf("Phoenix")).isEqualTo("America/Phoenix");
        assertThat(zoneOf("Anchorage")).isEqualTo("America/Anchorage");
        assertThat(zoneOf("Boise")).isEqualTo("America/Boise");
    }

    private String zoneOf(String city) {
        return fleet.jdbc()
                .sql("select time_zone from branch where city = :city order by region limit 1")
                .param("city", city)
                .query(String.class)
                .single();
    }

    private int[] load() {
        var run = UUID.randomUUID();
        var sum = new int[5];
        for (int first = 1; first < lines.size(); first += PIECE) {
            var piece = String.join("\n", lines.subList(first, Math.min(first + PIECE, lines.size())));
            var report = fleet.client()
                    .post()
                    .uri("/cars/import?run=" + run + "&firstLine=" + (first + 1))
                    .header(HttpHeaders.AUTHORIZATION, Fleet.ADMIN)
                    .contentType(MediaType.parseMediaType("text/csv"))
                    .body((lines.getFirst() + "\n" + piece).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(ImportReport.class)
                    .returnResult()
                    .getResponseBody();
            sum[0] += report.read();
            sum[1] += report.created();
            sum[2] += report.updated();
            sum[3] += report.unchanged();
            sum[4] += report.rejected();
        }
        return sum;
    }
}
