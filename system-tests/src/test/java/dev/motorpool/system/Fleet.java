package dev.motorpool.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small fleet to import. */
final class Fleet {

    private static final int CARS = 24;

    private Fleet() {}

    static Path write(Path file) throws IOException {
        var rows = IntStream.range(0, CARS)
                .mapToObj(n -> "GASOLINE,4.%d,3,Seattle,US,%s,-122.3,WA,%d,%d,Toyota,Corolla,car,2018"
                        .formatted(n % 10, 47.5 + n * 0.01, n, 30 + n))
                .collect(Collectors.joining("\n"));
        return Files.writeString(file, """
                fuelType,rating,renterTripsTaken,locationcity,locationcountry,locationlatitude,locationlongitude,locationstate,ownerid,ratedaily,vehiclemake,vehiclemodel,vehicletype,vehicleyear
                %s
                """.formatted(rows));
    }
}
