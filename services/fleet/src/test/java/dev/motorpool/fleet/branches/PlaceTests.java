package dev.motorpool.fleet.branches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTests {

    @ParameterizedTest
    @CsvSource({
        "47.6062, -122.3321, 45.5152, -122.6784, 234, 1", // Seattle to Portland
        "0, 179.9, 0, -179.9, 22.2, 0.1", // over the date line
        "90, 0, 90, 135, 0, 0.001", // the pole is one place
        "0, 0, 0, 180, 20015, 1", // as far as can be
        "12.5, 7.5, 12.5, 7.5, 0, 0",
    })
    void measures_along_the_great_circle(
            double latitude, double longitude, double toLatitude, double toLongitude, double km, double error) {
        var from = new Place(latitude, longitude);
        var to = new Place(toLatitude, toLongitude);
        assertThat(from.kilometresTo(to)).isCloseTo(km, within(error));
        assertThat(to.kilometresTo(from)).isEqualTo(from.kilometresTo(to));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN", "Infinity, 0"})
    void is_on_the_earth(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(latitude, longitude));
    }
}
