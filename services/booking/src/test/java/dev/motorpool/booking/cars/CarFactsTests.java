package dev.motorpool.booking.cars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class CarFactsTests {

    @Autowired
    Inbox inbox;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BranchRepository branches;

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
    void keeps_branches_by_their_latest_version() {
        var branch = new BranchId(UUID.randomUUID());
        inbox.accept(List.of(branchChanged(branch, 2, "Harbour", true), branchChanged(branch, 1, "Pier", true)));
        assertThat(branches.find(branch)).hasValue(new Branch(branch, "Harbour", "Seattle", TestFleet.SEATTLE, true));
        inbox.accept(List.of(branchChanged(branch, 3, "Harbour", false)));
        assertThat(branches.find(branch).orElseThrow().open()).isFalse();
    }

    /** Of an installation from before booking listened, or kept branches. */
    @Test
    void reads_what_was_told_before() {
        var branch = new BranchId(UUID.randomUUID());
        var known = TestFleet.view(id, 1, "45.00", true);
        cars.save(known);
        jdbc.sql("update car set branch_id = null where id = :id")
                .param("id", id.value())
                .update();
        read(view(branch, 4, "Pier", true), known);
        assertThat(branches.find(branch).orElseThrow().name()).isEqualTo("Pier");
        assertThat(cars.find(id).orElseThrow().branchId()).isEqualTo(known.branchId());

        var unheard = TestFleet.view(new CarId(UUID.randomUUID()), 3, "45.00", true);
        read(view(branch, 4, "Pier", true), unheard);
        assertThat(cars.find(unheard.id())).isPresent();
    }

    /** Its version is known, and yet something of it is not. */
    @Test
    void asks_fleet_for_addresses_that_were_not_kept_before() {
        var branch = new BranchId(UUID.randomUUID());
        branches.save(view(branch, 4, "Pier", true));
        jdbc.sql("update branch set address = null where id = :id")
                .param("id", branch.value())
                .update();
        var told = new BranchView(
                branch,
                4,
                "SEA",
                "Pier",
                "Seattle",
                null,
                "US",
                TestFleet.SEATTLE,
                47.6,
                -122.3,
                "1 Dock St",
                null,
                true,
                null);
        read(told, TestFleet.view(id, 1, "45.00", true));
        assertThat(branches.find(branch).orElseThrow().where()).isEqualTo("Pier, 1 Dock St");
        branches.save(view(branch, 3, "Quay", true));
        assertThat(branches.find(branch).orElseThrow().where()).isEqualTo("Pier, 1 Dock St");
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

    private static BranchView view(BranchId id, long version, String name, boolean open) {
        return new BranchView(
                id,
                version,
                "SEA",
                name,
                "Seattle",
                null,
                "US",
                TestFleet.SEATTLE,
                47.6,
                -122.3,
                null,
                null,
                open,
                null);
    }

    private Envelope branchChanged(BranchId branch, long version, String name, boolean open) {
        var fact = new BranchChanged(view(branch, version, name, open), Instant.EPOCH);
        return new Envelope(
                UUID.randomUUID(),
                "fleet",
                "BranchChanged",
                fact.key(),
                fact.occurredAt(),
                json.writeValueAsString(fact));
    }

    private void read(BranchView branch, CarView car) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("fleet", new Fleet(branch, car));
        new FleetBefore(cars, branches, beans.getBeanProvider(FleetFeed.class)).read();
    }

    /** Fleet with one branch and one car. */
    private record Fleet(BranchView branch, CarView car) implements FleetFeed {

        @Override
        public List<CarView> carsAfter(CarId after, int limit) {
            return List.of();
        }

        @Override
        public List<CarView> allCarsAfter(CarId after, int limit) {
            return after == null ? List.of(car) : List.of();
        }

        @Override
        public List<BranchView> branchesAfter(BranchId after, int limit) {
            return after == null ? List.of(branch) : List.of();
        }
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
