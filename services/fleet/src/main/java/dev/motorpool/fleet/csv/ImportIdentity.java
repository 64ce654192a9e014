package dev.motorpool.fleet.csv;

import static dev.motorpool.fleet.csv.ImportColumn.BRAND;
import static dev.motorpool.fleet.csv.ImportColumn.CAR_CLASS;
import static dev.motorpool.fleet.csv.ImportColumn.CITY;
import static dev.motorpool.fleet.csv.ImportColumn.COUNTRY;
import static dev.motorpool.fleet.csv.ImportColumn.MODEL;
import static dev.motorpool.fleet.csv.ImportColumn.OWNER;
import static dev.motorpool.fleet.csv.ImportColumn.REGION;
import static dev.motorpool.fleet.csv.ImportColumn.YEAR;

import dev.motorpool.fleet.cars.CarDraft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which car a line means: its own id, else its plate, else its VIN, else all that does not change about it. Price, rating and trips
 * do change; identical cars are then told apart by their order in the file.
 */
public record ImportIdentity(String value, boolean unique) {

    private static final int LONGEST = 100;

    static ImportIdentity of(ImportCells cells) {
        var id = cells.text(ImportColumn.EXTERNAL_ID);
        if (id != null) {
            if (id.length() > LONGEST) {
                throw new BadLine("externalId must be at most %d characters".formatted(LONGEST));
            }
            return new ImportIdentity("id:" + id, true);
        }
        var plate = CarDraft.plate(cells.text(ImportColumn.PLATE));
        if (plate != null) {
            return new ImportIdentity("plate:" + plate, true);
        }
        var vin = cells.text(ImportColumn.VIN);
        return vin != null && vin.length() <= LONGEST
                ? new ImportIdentity("vin:" + vin.toUpperCase(Locale.ROOT), true)
                : new ImportIdentity("same:" + hash(lasting(cells)), false);
    }

    private static String lasting(ImportCells cells) {
        var words = Stream.of(OWNER, BRAND, MODEL, YEAR, CAR_CLASS, CITY, REGION, COUNTRY)
                .map(cells::folded)
                .collect(Collectors.joining("\n"));
        return words + "\n" + cells.degrees(ImportColumn.LATITUDE) + "\n" + cells.degrees(ImportColumn.LONGITUDE);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
