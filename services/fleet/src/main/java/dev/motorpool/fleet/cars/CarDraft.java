package dev.motorpool.fleet.cars;

import static dev.motorpool.fleet.input.Fields.or;
import static dev.motorpool.fleet.input.Fields.present;
import static dev.motorpool.fleet.input.Fields.stripped;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.fleet.branches.Branch;
import dev.motorpool.fleet.input.Fields;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a whole car of the checked fields: fills in what was left out and refuses what no annotation can. */
@Component
public class CarDraft {

    private final Clock clock;
    private final FleetProperties settings;

    CarDraft(Clock clock, FleetProperties settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** What databases keep of a time; more would make a car unequal to itself. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public CarView fresh(CarFields fields, Branch branch) {
        var now = now();
        return car(fields, branch, Past.none(branch, now), now);
    }

    /** The next version of the car; rating, trips, whether it is active and its papers stay when the fields do not say. */
    public CarView next(CarFields fields, Branch branch, CarView before) {
        return car(fields, branch, Past.of(before, before.version() + 1), now());
    }

    /** Whether the fields say anything that the car is not already. */
    public boolean changes(CarFields fields, Branch branch, CarView before) {
        return !car(fields, branch, Past.of(before, before.version()), before.updatedAt())
                .equals(before);
    }

    /** What a car brings along from its earlier version. */
    private record Past(
            CarId id,
            long version,
            @Nullable BigDecimal rating,
            int tripsTaken,
            boolean active,
            CarPapers papers,
            Instant createdAt,
            BranchId branch,
            @Nullable Instant branchSince) {

        static Past none(Branch branch, Instant now) {
            return new Past(new CarId(UUID.randomUUID()), 1, null, 0, true, CarPapers.NONE, now, branch.id(), now);
        }

        static Past of(CarView car, long version) {
            return new Past(
                    car.id(),
                    version,
                    car.rating(),
                    car.tripsTaken(),
                    car.active(),
                    CarPapers.of(car),
                    car.createdAt(),
                    car.branchId(),
                    car.branchSince());
        }
    }

    private CarView car(CarFields fields, Branch branch, Past past, Instant now) {
        var carClass = or(fields.carClass(), CarClass.INTERMEDIATE);
        var kind = kind(fields, carClass);
        var price = price(fields);
        var rating = fields.rating() == null ? past.rating() : fields.rating();
        var papers = past.papers().with(fields);
        return new CarView(
                past.id(),
                past.version(),
                name(fields),
                present(fields.brand()).strip(),
                present(fields.model()).strip(),
                year(fields),
                kind.fuel(),
                kind.transmission(),
                kind.seats(),
                kind.doors(),
                carClass,
                plate(fields.plate()),
                kind.features(),
                or(fields.images(), List.of()),
                or(fields.latitude(), branch.latitude()),
                or(fields.longitude(), branch.longitude()),
                Fields.stripped(fields.address()),
                branch.id(),
                branch.name(),
                branch.timeZone(),
                price.amount(),
                price.currencyCode(),
                rating == null ? null : rating.setScale(2, RoundingMode.UNNECESSARY),
                or(fields.tripsTaken(), past.tripsTaken()),
                or(fields.active(), past.active()),
                past.createdAt(),
                now,
                kind.code(),
                papers.vin(),
                papers.color(),
                papers.odometerKm(),
                papers.ownerId(),
                past.branch().equals(branch.id()) ? past.branchSince() : now);
    }

    /** The next version of a car that was seen at a branch: at another one nobody knows where exactly it stands. */
    CarView moved(CarView car, Branch branch, Instant since) {
        var stays = car.branchId().equals(branch.id());
        return new CarView(
                car.id(),
                car.version() + 1,
                car.name(),
                car.brand(),
                car.model(),
                car.year(),
                car.fuelType(),
                car.transmission(),
                car.seats(),
                car.doors(),
                car.carClass(),
                car.plate(),
                car.features(),
                car.images(),
                stays ? car.latitude() : branch.latitude(),
                stays ? car.longitude() : branch.longitude(),
                stays ? car.address() : null,
                branch.id(),
                branch.name(),
                branch.timeZone(),
                car.pricePerDay(),
                car.currency(),
                car.rating(),
                car.tripsTaken(),
                car.active(),
                car.createdAt(),
                now(),
                car.acrissCode(),
                car.vin(),
                car.color(),
                car.odometerKm(),
                car.ownerId(),
                since);
    }

    private static Acriss kind(CarFields fields, CarClass carClass) {
        var defaults = ClassDefaults.of(carClass);
        return new Acriss(
                carClass,
                or(fields.doors(), defaults.doors()),
                or(fields.seats(), defaults.seats()),
                or(fields.transmission(), Transmission.AUTOMATIC),
                present(fields.fuelType()),
                stripped(or(fields.features(), List.of())));
    }

    private static String name(CarFields fields) {
        var name = Fields.stripped(fields.name());
        return name != null ? name : usualName(fields.brand(), fields.model(), fields.year());
    }

    private static String usualName(@Nullable String brand, @Nullable String model, @Nullable Integer year) {
        return "%s %s %d".formatted(present(brand).strip(), present(model).strip(), year);
    }

    /** Whether nobody gave the car a name of its own. */
    static boolean hasUsualName(CarView car) {
        return car.name().equals(usualName(car.brand(), car.model(), car.year()));
    }

    private int year(CarFields fields) {
        var year = present(fields.year());
        var last = clock.instant().atZone(ZoneOffset.UTC).getYear() + 2;
        if (year > last) {
            throw Problem.invalid("year", "must be less than or equal to " + last);
        }
        return year;
    }

    private Money price(CarFields fields) {
        var currency = or(fields.currency(), settings.currency()).toUpperCase(Locale.ROOT);
        try {
            return Money.of(present(fields.pricePerDay()), currency);
        } catch (IllegalArgumentException e) {
            throw isMoney(currency)
                    ? Problem.invalid("pricePerDay", "must have at most the decimals of " + currency)
                    : Problem.invalid("currency", "must be a currency code of ISO 4217 such as USD");
        }
    }

    private static boolean isMoney(String currency) {
        try {
            return Money.of(0, currency).minor() == 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Plates differ by their letters and digits, not by how they are typed. */
    public static @Nullable String plate(@Nullable String plate) {
        var typed = Fields.stripped(plate);
        return typed == null ? null : typed.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    public static @Nullable String vin(@Nullable String vin) {
        var typed = Fields.stripped(vin);
        return typed == null ? null : typed.toUpperCase(Locale.ROOT);
    }

    private static List<String> stripped(List<String> texts) {
        return texts.stream().map(String::strip).distinct().toList();
    }
}
