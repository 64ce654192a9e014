package dev.motorpool.search.engine;

import static dev.motorpool.search.engine.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.search.engine.CarQuery.Order;
import dev.motorpool.search.engine.Facets.Count;
import dev.motorpool.search.engine.Vocabulary.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine must do, whatever it is made of. */
public abstract class EngineContract {

    private static final Instant NOON = Instant.parse("2094-03-01T12:00:00Z");

    public SearchEngine engine;

    public final String copy = UUID.randomUUID().toString();

    public abstract SearchEngine open(String copy);

    @BeforeEach
    void openEngine() {
        engine = open(copy);
        engine.takeOver(1);
        engine.rebuild().switchOver();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "tesla, Tesla Model 3 2024",
        "TESLA model, Tesla Model 3 2024",
        "tesl, Tesla Model 3 2024",
        "telsa, Tesla Model 3 2024",
        "model3, Tesla Model 3 2024",
        "corola, Toyota Corolla 2024",
        "toyta corrolla, Toyota Corolla 2024",
        "corolla toyota, Toyota Corolla 2024",
        "f150, Ford F-150 2024",
        "F-150, Ford F-150 2024",
        "skoda, Škoda Citigo 2024",
        "ŠKODA citi, Škoda Citigo 2024"
    })
    void finds_words_whole_begun_and_misspelt(String text, String name) {
        have(car("Tesla", "Model 3"), car("Toyota", "Corolla"), car("Ford", "F-150"), car("Škoda", "Citigo"));
        assertThat(names(Queries.text(text))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tesla corolla", "f250", "xx", "zzzzzz", "model 5", "!!!", "x*", "tesla AND"})
    void finds_nothing_when_a_word_is_not_there(String text) {
        have(car("Tesla", "Model 3"), car("Toyota", "Corolla"), car("Ford", "F-150"));
        assertThat(names(Queries.text(text))).isEmpty();
    }

    @Test
    void ranks_exact_before_begun_before_misspelt() {
        have(
                car("Ford", "Fords"),
                car("Forda", "B"),
                car("Ford", "A").rating("1"),
                car("Cord", "C").rating("5"));
        var names = names(Queries.text("ford"));
        assertThat(names.subList(0, 2)).containsExactlyInAnyOrder("Ford A 2024", "Ford Fords 2024");
        assertThat(names.subList(2, 4)).containsExactly("Forda B 2024", "Cord C 2024");
    }

    @Test
    void finds_what_lies_within_the_radius_nearest_first() {
        have(
                car("A", "far").at(0, 0.0905),
                car("B", "here").at(0, 0),
                car("C", "near").at(0, 0.0895));
        var found = engine.search(Queries.near(0, 0, 10), 0, 10);
        assertThat(found.hits()).extracting(hit -> hit.car().model()).containsExactly("here", "near");
        assertThat(found.hits().get(1).distanceKm()).isBetween(9.94, 9.97);
        assertThat(found.total()).isEqualTo(2);
    }

    @Test
    void the_corners_of_the_square_around_the_radius_are_too_far() {
        have(
                car("A", "corner").at(0.07, 0.07),
                car("B", "opposite corner").at(-0.07, -0.07),
                car("C", "on the way there").at(0.06, 0.06));
        assertThat(names(Queries.near(0, 0, 10))).containsExactly("C on the way there 2024");
    }

    @Test
    void sees_across_the_date_line_and_the_poles() {
        have(
                car("A", "east").at(0, 179.99),
                car("B", "west").at(0, -179.99),
                car("C", "pole").at(89.99, 90));
        assertThat(names(Queries.near(0, 180, 5))).hasSize(2);
        assertThat(names(Queries.near(90, -90, 5))).containsExactly("C pole 2024");
    }

    @Test
    void leaves_out_cars_that_are_busy_and_keeps_those_that_only_touch() {
        busy(car("A", "busy"), period(24, 48));
        busy(car("B", "before"), period(0, 24));
        busy(car("C", "after"), period(48, 72));
        busy(car("D", "twice"), period(0, 12), period(47, 90));
        assertThat(names(Queries.free(period(24, 48)))).containsExactly("B before 2024", "C after 2024");
        assertThat(names(Queries.free(period(12, 24)))).containsExactly("A busy 2024", "C after 2024", "D twice 2024");
        assertThat(engine.search(Queries.free(period(30, 31)), 0, 1).total()).isEqualTo(3);
    }

    @Test
    void leaves_out_busy_cars_whether_many_or_few_are_asked_about() {
        var many = IntStream.range(0, 300)
                .mapToObj(i ->
                        new CarDocument(car("Kia", "Rio").at(50, 10).view(), List.of(period(24 + i % 3, 48 + i % 3))))
                .toList();
        engine.apply(many, List.of());
        busy(car("Fiat", "Taken").at(0, 0), period(24, 48));
        busy(car("Fiat", "Free").at(0, 0), period(0, 24), period(48, 50));
        busy(car("Fiat", "Never").at(0, 0));
        var few = new CarQuery(null, new Near(0, 0, 5), period(24, 48), Demands.NONE, Choices.NONE, Order.NAME);
        assertThat(names(few)).containsExactly("Fiat Free 2024", "Fiat Never 2024");
        assertThat(names(Queries.free(period(26, 48)))).containsExactly("Fiat Free 2024", "Fiat Never 2024");
    }

    @Test
    void frees_a_car_whose_period_is_gone() {
        var one = car("A", "one");
        busy(one, period(0, 24));
        assertThat(names(Queries.free(period(1, 2)))).isEmpty();
        have(one);
        assertThat(names(Queries.free(period(1, 2)))).containsExactly("A one 2024");
    }

    @Test
    void filters_by_every_choice_alone() {
        have(
                car("Tesla", "Y")
                        .fuel(FuelType.ELECTRIC)
                        .seats(7)
                        .price("90.00")
                        .carClass(CarClass.SUV),
                car("Fiat", "500")
                        .gears(Transmission.MANUAL)
                        .seats(4)
                        .price("30.00")
                        .carClass(CarClass.MINI),
                car("Ford", "Focus").fuel(FuelType.DIESEL).price("60.00"));
        assertThat(names(Queries.choosing(Queries.fuels(FuelType.ELECTRIC)))).containsExactly("Tesla Y 2024");
        assertThat(names(Queries.choosing(Queries.fuels(FuelType.ELECTRIC, FuelType.DIESEL))))
                .containsExactly("Ford Focus 2024", "Tesla Y 2024");
        assertThat(names(Queries.choosing(Queries.gears(Transmission.MANUAL)))).containsExactly("Fiat 500 2024");
        assertThat(names(Queries.choosing(Queries.classes(CarClass.SUV)))).containsExactly("Tesla Y 2024");
        assertThat(names(Queries.choosing(Queries.brands("fiat", "FORD")))).hasSize(2);
        assertThat(names(Queries.choosing(Queries.seats(5)))).containsExactly("Ford Focus 2024", "Tesla Y 2024");
        assertThat(names(Queries.choosing(Queries.price("30", "60")))).hasSize(2);
        assertThat(names(Queries.choosing(Queries.price("30.01", null)))).hasSize(2);
        assertThat(names(Queries.choosing(Queries.price(null, "59.99")))).containsExactly("Fiat 500 2024");
    }

    @Test
    void filters_by_every_demand_alone() {
        have(
                car("A", "full").features("GPS", "Child Seat").rating("4.5"),
                car("B", "half").features("gps").rating("4.49"),
                car("C", "bare").currency("EUR"));
        assertThat(names(Queries.demanding(new Demands(Set.of("gps"), null, null))))
                .hasSize(2);
        assertThat(names(Queries.demanding(new Demands(Set.of("gps", "child seat"), null, null))))
                .containsExactly("A full 2024");
        assertThat(names(Queries.demanding(new Demands(Set.of(), new BigDecimal("4.5"), null))))
                .containsExactly("A full 2024");
        assertThat(names(Queries.demanding(new Demands(Set.of(), null, "eur")))).containsExactly("C bare 2024");
    }

    @Test
    void counts_each_facet_as_if_nothing_were_chosen_in_it() {
        have(
                car("Tesla", "Y").fuel(FuelType.ELECTRIC).carClass(CarClass.SUV).price("90.00"),
                car("Kia", "EV9").fuel(FuelType.ELECTRIC).carClass(CarClass.SUV).price("99.99"),
                car("Fiat", "500e")
                        .fuel(FuelType.ELECTRIC)
                        .carClass(CarClass.MINI)
                        .price("100.00"),
                car("Ford", "Kuga").carClass(CarClass.SUV).seats(7));
        var chosen = new Choices(
                Set.of(FuelType.ELECTRIC), Set.of(), Set.of(CarClass.SUV), Set.of("Tesla"), 0, PriceRange.ANY);
        var found = engine.search(Queries.choosing(chosen), 0, 10);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facets().brand()).containsExactly(new Count("Kia", 1), new Count("Tesla", 1));
        assertThat(found.facets().carClass()).containsExactly(new Count("suv", 1));
        assertThat(found.facets().fuelType()).containsExactly(new Count("electric", 1));
        var suv = engine.search(Queries.choosing(Queries.classes(CarClass.SUV)), 0, 10);
        assertThat(suv.facets().carClass()).containsExactly(new Count("suv", 3), new Count("mini", 1));
        assertThat(suv.facets().fuelType()).containsExactly(new Count("electric", 2), new Count("petrol", 1));
        assertThat(suv.facets().seats()).containsExactly(new Count("5", 2), new Count("7", 1));
        assertThat(suv.facets().priceRange()).containsExactly(new Count("50-75", 1), new Count("75-100", 2));
    }

    @Test
    void counts_prices_beyond_those_that_were_chosen() {
        have(
                car("A", "1").price("20.00"),
                car("B", "2").price("60.00"),
                car("C", "3").price("900.00"));
        var found = engine.search(Queries.choosing(Queries.price("50", "70")), 0, 10);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facets().priceRange())
                .containsExactly(new Count("0-25", 1), new Count("50-75", 1), new Count("500-", 1));
        assertThat(found.facets().brand()).containsExactly(new Count("B", 1));
    }

    @ParameterizedTest
    @CsvSource({"PRICE, 2 1 3", "PRICE_DOWN, 3 1 2", "RATING, 3 2 1", "NAME, 1 2 3", "RELEVANCE, 3 2 1"})
    void sorts(Order order, String models) {
        have(
                car("A", "1").price("50.00"),
                car("B", "2").price("9.50").rating("3.1"),
                car("C", "3").price("100.00").rating("4.9"));
        assertThat(engine.search(Queries.ordered(order), 0, 10).hits())
                .extracting(hit -> hit.car().model())
                .containsExactly(models.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"NAME", "PRICE", "RATING"})
    void pages_through_equal_cars_without_losing_or_repeating_one(Order order) {
        have(IntStream.range(0, 57).mapToObj(i -> car("Kia", "Rio")).toArray(Cars[]::new));
        var seen = new ArrayList<CarId>();
        for (int offset = 0; offset < 60; offset += 10) {
            var page = engine.search(Queries.ordered(order), offset, 10);
            assertThat(page.total()).isEqualTo(57);
            page.hits().forEach(hit -> seen.add(hit.car().id()));
        }
        assertThat(new HashSet<>(seen)).hasSize(57);
        assertThat(seen).hasSize(57);
        assertThat(engine.search(Queries.ordered(order), 9_900, 100).hits()).isEmpty();
    }

    @Test
    void gives_a_car_back_as_it_was_put_in() {
        var view = car("Tesla", "Model 3").features("GPS").rating("4.50").view();
        engine.apply(List.of(new CarDocument(view, List.of())), List.of());
        assertThat(engine.search(CarQuery.EVERYTHING, 0, 1).hits().getFirst().car())
                .isEqualTo(view);
    }

    @Test
    void replaces_and_removes() {
        var one = car("Kia", "Rio");
        have(one.price("10.00"));
        have(one.price("20.00"));
        assertThat(engine.search(CarQuery.EVERYTHING, 0, 10).hits())
                .extracting(hit -> hit.car().pricePerDay())
                .containsExactly(new BigDecimal("20.00"));
        engine.apply(List.of(), List.of(one.view().id()));
        assertThat(engine.search(CarQuery.EVERYTHING, 0, 10).total()).isZero();
        assertThat(engine.documents()).isZero();
    }

    @Test
    void keeps_out_a_car_that_cannot_be_indexed_and_takes_the_others() {
        have(car("Lost", "Car").at(91, 0), car("Good", "Car"));
        assertThat(names(CarQuery.EVERYTHING)).containsExactly("Good Car 2024");
    }

    @Test
    void knows_places_brands_and_models_with_their_cars() {
        var airport = new BranchId(new UUID(0, 2));
        have(
                car("Kia", "Rio").branch(airport, "Oslo Airport").at(60, 10),
                car("Kia", "EV9").branch(airport, "Oslo Airport").at(61, 12));
        var vocabulary = engine.vocabulary();
        assertThat(vocabulary.kinds())
                .containsExactlyInAnyOrder(
                        new Kind("Kia", null, 2), new Kind("Kia", "Rio", 1), new Kind("Kia", "EV9", 1));
        assertThat(vocabulary.places()).singleElement().satisfies(place -> {
            assertThat(place.branchId()).isEqualTo(airport);
            assertThat(place.cars()).isEqualTo(2);
            assertThat(place.latitude()).isBetween(60.49, 60.51);
            assertThat(place.longitude()).isBetween(10.99, 11.01);
        });
    }

    @Test
    void does_not_answer_before_it_was_built_once() {
        engine.close();
        engine = open(UUID.randomUUID().toString());
        engine.takeOver(1);
        have(car("Kia", "Rio"));
        assertThat(engine.isWhole()).isFalse();
        assertThatThrownBy(() -> engine.search(CarQuery.EVERYTHING, 0, 1)).isInstanceOf(SearchUnavailable.class);
        assertThatThrownBy(engine::vocabulary).isInstanceOf(SearchUnavailable.class);
        engine.rebuild().switchOver();
        assertThat(engine.isWhole()).isTrue();
        assertThat(engine.search(CarQuery.EVERYTHING, 0, 1).total()).isZero();
    }

    @Test
    void puts_changes_made_during_a_rebuild_into_both_indexes() {
        build(car("Kia", "Rio"));
        var late = car("Kia", "Late");
        var gone = car("Kia", "Gone");
        try (var rebuild = engine.rebuild()) {
            rebuild.add(documents(gone));
            have(late);
            engine.apply(List.of(), List.of(gone.view().id()));
            assertThat(names(CarQuery.EVERYTHING)).containsExactly("Kia Late 2024", "Kia Rio 2024");
            rebuild.switchOver();
        }
        assertThat(names(CarQuery.EVERYTHING)).containsExactly("Kia Late 2024");
    }

    @Test
    void allows_one_rebuild_at_a_time() {
        try (var rebuild = engine.rebuild()) {
            assertThat(rebuild).isNotNull();
            assertThatThrownBy(() -> engine.rebuild()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void answers_without_a_gap_while_indexes_change() throws Exception {
        build(car("Kia", "Rio"));
        var done = new AtomicBoolean();
        Callable<Integer> searching = () -> {
            var searches = 0;
            while (!done.get()) {
                assertThat(engine.search(CarQuery.EVERYTHING, 0, 1).hits()).hasSize(1);
                searches++;
            }
            return searches;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var searchers = List.of(threads.submit(searching), threads.submit(searching));
            try {
                for (int i = 0; i < 15; i++) {
                    build(car("Kia", "Rio"));
                }
            } finally {
                done.set(true);
            }
            for (var searcher : searchers) {
                assertThat(searcher.get()).isPositive();
            }
        }
    }

    public void build(Cars... cars) {
        try (var rebuild = engine.rebuild()) {
            rebuild.add(documents(cars));
            rebuild.switchOver();
        }
    }

    public static List<CarDocument> documents(Cars... cars) {
        return List.of(cars).stream()
                .map(car -> new CarDocument(car.view(), List.of()))
                .toList();
    }

    public void have(Cars... cars) {
        engine.apply(documents(cars), List.of());
    }

    public void busy(Cars car, Period... busy) {
        engine.apply(List.of(new CarDocument(car.view(), List.of(busy))), List.of());
    }

    public List<String> names(CarQuery query) {
        return engine.search(query, 0, 100).hits().stream()
                .map(hit -> hit.car().name())
                .toList();
    }

    public static Period period(int fromHour, int toHour) {
        return new Period(NOON.plusSeconds(3_600L * fromHour), NOON.plusSeconds(3_600L * toHour));
    }
}
