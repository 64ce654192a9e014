package dev.motorpool.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.rules.Rule;
import dev.motorpool.booking.rules.RuleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples and the documents of the pages on prices and rules, carried out. */
class PricesPageTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern EXAMPLE = Pattern.compile(
            "### (?<title>[^\n]+)\n(?:(?!###).)*?<!-- example rules=(?<rules>\\[.*?\\]) (?<wish>zone=[^\n]*) -->\n\n"
                    + "(?<lines>(?:\\|[^\n]*\n)+)\n(?:Total (?<total>[0-9.]+\\d))",
            Pattern.DOTALL);

    /** One example of the page. */
    record Example(String title, String rules, Map<String, String> wish, List<String> lines, String total) {

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Example> examples() throws IOException {
        return EXAMPLE.matcher(page("prices.md"))
                .results()
                .map(found -> new Example(
                        found.group("title"),
                        found.group("rules"),
                        words(found.group("wish")),
                        found.group("lines").lines().skip(2).toList(),
                        found.group("total")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_costs_what_the_page_says(Example example) {
        var tariff = new Tariff();
        for (var rule : JSON.readTree(example.rules())) {
            tariff.with(rule.path("id").asString("id"), rule(rule));
        }
        var wish = example.wish();
        var here = ZoneId.of(wish.get("zone"));
        var offer = Tariff.offer(here);
        var rental = Tariff.period(wish.get("from"), wish.get("to"), here);
        var quote = tariff.quote(
                wish.containsKey("oneWay")
                        ? new Offer(offer.carId(), offer.carClass(), null, offer.pickup(), Tariff.AWAY, offer.perDay())
                        : offer,
                rental,
                chosen(wish));
        assertThat(quote.lines().stream().map(PricesPageTests::row).toList()).isEqualTo(example.lines());
        assertThat(quote.total()).isEqualTo(example.total());
    }

    @Test
    void no_example_of_the_page_is_left_out() throws IOException {
        var page = page("prices.md");
        assertThat(examples())
                .hasSize(page.split("<!-- example ", -1).length - 1)
                .hasSizeGreaterThan(5);
        assertThat(LocalDateTime.parse("2026-10-27T10:00")
                                .atZone(ZoneId.of("Europe/Berlin"))
                                .toEpochSecond()
                        - LocalDateTime.parse("2026-10-23T10:00")
                                .atZone(ZoneId.of("Europe/Berlin"))
                                .toEpochSecond())
                .isEqualTo(97 * 3600);
    }

    @Test
    void documents_of_the_rules_page_are_rules_without_complaints() throws IOException {
        var documents = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(page("rules.md"))
                .results()
                .map(found -> JSON.readTree(found.group(1)))
                .toList();
        var kinds = List.of(RuleKind.RATE, RuleKind.EXTRA, RuleKind.CALENDAR);
        assertThat(documents).hasSameSizeAs(kinds);
        for (int i = 0; i < kinds.size(); i++) {
            assertThat(JSON.treeToValue(documents.get(i), kinds.get(i).type()).complaints())
                    .isEmpty();
        }
    }

    private static Rule rule(JsonNode rule) {
        var kind = Arrays.stream(RuleKind.values())
                .filter(known -> known.path().equals(rule.path("kind").asString()))
                .findFirst()
                .orElseThrow();
        return JSON.treeToValue(rule.path("rule"), kind.type());
    }

    private static Chosen chosen(Map<String, String> wish) {
        var extras = new ArrayList<Chosen.Piece>();
        if (wish.containsKey("extras")) {
            var parts = wish.get("extras").split("\\*");
            extras.add(new Chosen.Piece(parts[0], Integer.valueOf(parts[1])));
        }
        return new Chosen(
                extras,
                wish.containsKey("coverages") ? List.of(wish.get("coverages")) : List.of(),
                null,
                wish.containsKey("age") ? Integer.valueOf(wish.get("age")) : null,
                wish.get("promo"));
    }

    private static String row(QuoteLine line) {
        return "| %s%s | %d | %s | %s | %s |"
                .formatted(
                        line.kind().name().toLowerCase(Locale.ROOT),
                        line.included() ? " (included)" : "",
                        line.quantity(),
                        line.unit().name().toLowerCase(Locale.ROOT),
                        line.unitPrice(),
                        line.amount());
    }

    private static Map<String, String> words(String wish) {
        return Arrays.stream(wish.strip().split(" "))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word[1]));
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("../../docs/booking").resolve(name));
    }
}
