package dev.motorpool.fleet.csv;

import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.branches.Branch;
import dev.motorpool.fleet.cars.CarFields;
import dev.motorpool.fleet.input.Fields;
import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands records: which cars they mean. */
@Component
public class ImportReader {

    private static final int LONGEST_CODE = 20;

    private final Fields fields;

    ImportReader(Fields fields) {
        this.fields = fields;
    }

    /**
     * @throws BadLine when it is no car
     */
    public ImportRow row(ImportHeader header, RawRecord record, Reading reading) {
        if (record.complaint() != null) {
            throw new BadLine(record.complaint());
        }
        var cells = new ImportCells(header, record.fields(), reading.mapping(), reading.sign());
        var identity = ImportIdentity.of(cells);
        var fuel = cells.word(ImportColumn.FUEL_TYPE, ImportWords.FUEL);
        var notes = new ArrayList<String>();
        var images = Pictures.good(cells.list(ImportColumn.IMAGES), notes);
        var whole = checked(car(cells, images, reading, fuel == null ? FuelType.PETROL : fuel));
        var given = car(cells, images, reading, fuel);
        return new ImportRow(
                record.line(), identity, whole, given, city(cells), branchCode(cells), record.fields(), notes);
    }

    private CarFields checked(CarFields car) {
        try {
            return fields.checked(car);
        } catch (Problem e) {
            throw new BadLine(reason(e));
        }
    }

    /** All that is wrong with the line, as one sentence. */
    public static String reason(Problem problem) {
        var properties = problem.getBody().getProperties();
        return properties != null && properties.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .map(FieldError.class::cast)
                        .map(error -> error.field() + " " + error.message())
                        .collect(Collectors.joining("; "))
                : String.valueOf(problem.getBody().getDetail());
    }

    private static CarFields car(
            ImportCells cells, @Nullable List<String> images, Reading reading, @Nullable FuelType fuel) {
        var price = cells.money(ImportColumn.PRICE);
        return new CarFields(
                cells.text(ImportColumn.NAME),
                cells.required(ImportColumn.BRAND),
                cells.required(ImportColumn.MODEL),
                cells.whole(ImportColumn.YEAR),
                fuel,
                cells.word(ImportColumn.TRANSMISSION, ImportWords.TRANSMISSION),
                cells.whole(ImportColumn.SEATS),
                cells.whole(ImportColumn.DOORS),
                cells.word(ImportColumn.CAR_CLASS, ImportWords.CAR_CLASS),
                cells.text(ImportColumn.PLATE),
                cells.list(ImportColumn.FEATURES),
                images,
                cells.degrees(ImportColumn.LATITUDE),
                cells.degrees(ImportColumn.LONGITUDE),
                cells.text(ImportColumn.ADDRESS),
                null,
                price == null ? null : price.value(),
                currency(cells, price, reading),
                cells.decimal(ImportColumn.RATING),
                cells.whole(ImportColumn.TRIPS),
                null,
                cells.text(ImportColumn.VIN),
                cells.text(ImportColumn.COLOR),
                odometer(cells),
                cells.text(ImportColumn.OWNER),
                null);
    }

    /** What stands beside the price counts as the line's own. */
    private static @Nullable String currency(ImportCells cells, @Nullable NumberText price, Reading reading) {
        var named = cells.text(ImportColumn.CURRENCY);
        var beside = price == null ? null : price.currency();
        if (named != null && beside != null && !named.equalsIgnoreCase(beside)) {
            throw new BadLine("pricePerDay is in %s, currency says %s".formatted(beside, ImportCells.shortened(named)));
        }
        var own = named == null ? beside : named;
        return own == null ? reading.currency() : own;
    }

    private static @Nullable Integer odometer(ImportCells cells) {
        var km = cells.kilometres(ImportColumn.ODOMETER, false);
        return km == null ? cells.kilometres(ImportColumn.ODOMETER_MILES, true) : km;
    }

    private static @Nullable String branchCode(ImportCells cells) {
        var code = cells.text(ImportColumn.BRANCH);
        if (code != null && code.length() > LONGEST_CODE) {
            throw new BadLine("branch must be at most %d characters".formatted(LONGEST_CODE));
        }
        return code;
    }

    private static @Nullable City city(ImportCells cells) {
        var name = cells.text(ImportColumn.CITY);
        if (name == null) {
            return null;
        }
        var country = cells.required(ImportColumn.COUNTRY).toUpperCase(Locale.ROOT);
        if (!Branch.isCountry(country)) {
            throw new BadLine("country must be a country code of ISO 3166-1 such as US");
        }
        var region = cells.text(ImportColumn.REGION);
        if (name.length() > 80 || (region != null && region.length() > 80)) {
            throw new BadLine("city and region must be at most 80 characters");
        }
        return new City(name, region, country);
    }
}
