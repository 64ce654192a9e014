package dev.motorpool.booking.cars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class CarFactsTests {

    @Autowired
    Inbox inbox;

    @Autowired
    CarRepository cars;

    @Autowired
    JsonMapper json;

    final CarId id = new CarId(UUID.randomUUID());

    @Test
    void a_fact_that_comes_twice_counts_once() {
        var fact = changed(1, "45.00", true);
        assertThat(inbox.accept(List.of(fact))).isEmpty();
        inbox.accept(List.of(changed(2, "60.00", true)));
        inbox.accept(List.of(fact));
        assertThat(perDay()).isEqualByComparingTo("60.00");
    }

    @Test
    void a_fact_that_was_overtaken_changes_nothing() {
        inbox.accept(List.of(changed(5, "60.00", false)));
        inbox.accept(List.of(changed(4, "45.00", true)));
        assertThat(perDay()).isEqualByComparingTo("60.00");
        assertThat(cars.find(id).orElseThrow().active()).isFalse();
    }

    @Test
    void one_bad_fact_does_not_keep_the_others_back() {
        var bad = new Envelope(UUID.randomUUID(), "fleet", "CarChanged", "x", Instant.EPOCH, "{\"car\":null}");
        var refused = inbox.accept(List.of(bad, changed(1, "45.00", true)));
        assertThat(refused).containsOnlyKeys(bad.id());
        assertThat(cars.find(id)).isPresent();
    }

    @Test
    void a_fact_of_a_type_that_is_newer_than_we_are_is_passed_over() {
        var unknown = new Envelope(UUID.randomUUID(), "fleet", "CarPainted", "x", Instant.EPOCH, "{}");
        assertThat(inbox.accept(List.of(unknown))).isEmpty();
    }

    private Envelope changed(long version, String pricePerDay, boolean active) {
        var fact = new CarChanged(TestFleet.view(id, version, pricePerDay, active), Instant.EPOCH);
        return new Envelope(
                UUID.randomUUID(), "fleet", "CarChanged", fact.key(), fact.occurredAt(), json.writeValueAsString(fact));
    }

    private java.math.BigDecimal perDay() {
        return cars.find(id).orElseThrow().perDay().amount();
    }
}
