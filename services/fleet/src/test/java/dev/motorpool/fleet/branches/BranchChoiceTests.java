package dev.motorpool.fleet.branches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.problem.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchChoiceTests {

    private static final Branch SEATTLE = at(47.6, -122.3);
    private static final Branch TACOMA = at(47.25, -122.44);
    private static final Branch SUVA = at(-18.14, 178.44);
    private static final List<Branch> ALL = List.of(SEATTLE, TACOMA, SUVA);

    @Test
    void takes_the_nearest() {
        assertThat(BranchChoice.of(ALL, 47.5, -122.3)).isEqualTo(SEATTLE);
        assertThat(BranchChoice.of(ALL, 47.3, -122.4)).isEqualTo(TACOMA);
    }

    @Test
    void takes_the_only_one_however_far() {
        assertThat(BranchChoice.of(List.of(SUVA), 47.5, -122.3)).isEqualTo(SUVA);
        assertThat(BranchChoice.of(List.of(SUVA), null, null)).isEqualTo(SUVA);
    }

    @Test
    void refuses_to_guess() {
        for (var open : List.of(List.<Branch>of(), ALL)) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> BranchChoice.of(open, null, null));
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> BranchChoice.of(open, 47.5, null));
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> BranchChoice.of(open, 40.0, -100.0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"America/Los_Angeles", "America/Argentina/Buenos_Aires", "Pacific/Fiji", "Antarctica/McMurdo"})
    void regions_have_time_zones(String zone) {
        assertThat(Branch.isRegion(zone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "Etc/GMT+5", "GMT", "EST5EDT", "+02:00", "US/Pacific", "america/new_york", "America/", "/"
            })
    void not_every_zone_is_a_region(String zone) {
        assertThat(Branch.isRegion(zone)).isFalse();
    }

    @Test
    void a_branch_is_in_a_country_and_a_region() {
        assertThatIllegalArgumentException().isThrownBy(() -> branch("UK", "Europe/London"));
        assertThatIllegalArgumentException().isThrownBy(() -> branch("GB", "UTC"));
    }

    private static Branch at(double latitude, double longitude) {
        return new Branch(
                new BranchId(UUID.randomUUID()),
                1,
                "CODE",
                "Name",
                "City",
                null,
                "US",
                ZoneId.of("America/Los_Angeles"),
                latitude,
                longitude,
                null,
                null,
                null);
    }

    private static Branch branch(String country, String zone) {
        return new Branch(
                new BranchId(UUID.randomUUID()),
                1,
                "CODE",
                "Name",
                "City",
                null,
                country,
                ZoneId.of(zone),
                51.5,
                -0.1,
                null,
                null,
                null);
    }
}
