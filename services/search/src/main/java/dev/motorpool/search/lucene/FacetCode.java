package dev.motorpool.search.lucene;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.search.engine.Choices;
import dev.motorpool.search.engine.IndexedCar;
import dev.motorpool.search.engine.PriceBand;

/** All small facets of a car in one number, so that counting a car reads one value instead of five. */
final class FacetCode {

    static final int FUELS = 16;
    static final int TRANSMISSIONS = 4;
    static final int CLASSES = 32;
    static final int SEATS = Choices.MOST_SEATS + 1;
    static final int PRICES = 16;

    static {
        if (FuelType.values().length > FUELS
                || Transmission.values().length > TRANSMISSIONS
                || CarClass.values().length > CLASSES
                || PriceBand.values().length > PRICES) {
            throw new IllegalStateException("a facet has outgrown its bits");
        }
    }

    private FacetCode() {}

    static long of(CarView car, IndexedCar indexed) {
        var code = (long) indexed.band().ordinal();
        code = code * SEATS + indexed.seats();
        code = code * CLASSES + car.carClass().ordinal();
        code = code * TRANSMISSIONS + car.transmission().ordinal();
        return code * FUELS + car.fuelType().ordinal();
    }

    static int fuel(int code) {
        return code & (FUELS - 1);
    }

    static int transmission(int code) {
        return code >>> 4 & (TRANSMISSIONS - 1);
    }

    static int carClass(int code) {
        return code >>> 6 & (CLASSES - 1);
    }

    static int seats(int code) {
        return code >>> 11 & (SEATS - 1);
    }

    static int price(int code) {
        return code >>> 17 & (PRICES - 1);
    }
}
