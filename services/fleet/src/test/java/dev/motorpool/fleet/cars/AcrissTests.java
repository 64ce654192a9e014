package dev.motorpool.fleet.cars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcrissTests {

    @ParameterizedTest
    @CsvSource({
        "MINI, 3, 4, MANUAL, PETROL, '', MBMR",
        "ECONOMY, 5, 5, MANUAL, PETROL, Bluetooth, EDMR",
        "COMPACT, 5, 5, AUTOMATIC, HYBRID, '', CDAH",
        "INTERMEDIATE, 5, 5, AUTOMATIC, DIESEL, '', IDAD",
        "STANDARD, 4, 5, AUTOMATIC, ELECTRIC, AWD, SDDE",
        "FULLSIZE, 4, 5, AUTOMATIC, PETROL, '', FDAR",
        "PREMIUM, 4, 5, AUTOMATIC, DIESEL, All-wheel drive, PDDD",
        "LUXURY, 2, 4, AUTOMATIC, LPG, '', LBAL",
        "CONVERTIBLE, 2, 4, AUTOMATIC, PETROL, '', STAR",
        "SUV, 5, 5, AUTOMATIC, PETROL, '', IFAR",
        "SUV, 5, 7, MANUAL, DIESEL, 4x4, FFND",
        "MINIVAN, 5, 7, AUTOMATIC, PETROL, '', MVAR",
        "VAN, 5, 9, MANUAL, DIESEL, '', FVMD",
        "VAN, 4, 3, MANUAL, DIESEL, '', IKMD",
        "TRUCK, 2, 3, AUTOMATIC, PETROL, '', FPAR",
        "TRUCK, 4, 5, AUTOMATIC, HYDROGEN, 4WD, FQBA"
    })
    void says_what_the_trade_calls_it(
            CarClass carClass, int doors, int seats, Transmission gears, FuelType fuel, String feature, String code) {
        assertThat(new Acriss(carClass, doors, seats, gears, fuel, List.of(feature)).code())
                .isEqualTo(code);
    }

    @Test
    void every_car_has_four_letters() {
        for (var carClass : CarClass.values()) {
            for (var fuel : FuelType.values()) {
                assertThat(new Acriss(carClass, 5, 5, Transmission.MANUAL, fuel, List.of()).code())
                        .matches("[A-Z]{4}");
            }
        }
    }
}
