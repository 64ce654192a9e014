package dev.motorpool.fleet.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.branches.Branch;
import dev.motorpool.fleet.cars.CarFields;
import dev.motorpool.fleet.input.Fields;
import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads lines of a file. Each is parsed on its own, so that a quotation mark that nobody closed spoils its line and
 * not the rest of the file; therefore a field cannot hold a line break.
 */
@Component
public class ImportReader {

    private static final int LONGEST_CODE = 20;

    private final Fields fields;

    ImportReader(Fields fields) {
        this.fields = fields;
    }

    public List<String> cells(String line) {
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new BadLine("holds control characters");
        }
        try {
            return CsvReader.builder()
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(line)
                    .getFields();
        } catch (CsvParseException e) {
            throw new BadLine("is not CSV: a quotation mark is out of place");
        }
    }

    /**
     * @param currency of a price whose line does not name one
     * @throws BadLine when it is no car
     */
    public ImportRow row(ImportHeader header, long line, String text, @Nullable String currency) {
        var cells = new ImportCells(header, cells(text));
        var identity = ImportIdentity.of(cells);
        var fuel = cells.word(ImportColumn.FUEL_TYPE, ImportWords.FUEL);
        var whole = checked(car(cells, currency, fuel == null ? FuelType.PETROL : fuel));
        var given = car(cells, currency, fuel);
        return new ImportRow(line, identity, whole, given, city(cells), branchCode(cells));
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

    private static CarFields car(ImportCells cells, @Nullable String currency, @Nullable FuelType fuel) {
        var ownCurrency = cells.text(ImportColumn.CURRENCY);
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
                cells.list(ImportColumn.IMAGES),
                cells.degrees(ImportColumn.LATITUDE),
                cells.degrees(ImportColumn.LONGITUDE),
                cells.text(ImportColumn.ADDRESS),
                null,
                cells.decimal(ImportColumn.PRICE),
                ownCurrency == null ? currency : ownCurrency,
                cells.decimal(ImportColumn.RATING),
                cells.whole(ImportColumn.TRIPS),
                null,
                null);
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
