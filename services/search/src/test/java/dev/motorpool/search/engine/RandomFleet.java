package dev.motorpool.search.engine;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.search.engine.CarQuery.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Cars and questions drawn from few values, so that they meet often, ties and misspellings included. */
public final class RandomFleet {

    private static final String[][] KINDS = {
        {"Tesla", "Model 3"},
        {"Tesla", "Model Y"},
        {"Toyota", "Corolla"},
        {"Toyota", "Corona"},
        {"Ford", "F-150"},
        {"Fjord", "Fiesta"},
        {"Škoda", "Citigo"},
        {"Mercedes-Benz", "C 200"},
        {"Citroën", "ë-C3"},
        {"KIA", "Rio"},
        {"Kia", "rio"},
        {"日産", "リーフ"}
    };
    private static final String[] TEXTS = {
        "tesla",
        "telsa",
        "model",
        "model3",
        "cor",
        "corola",
        "f150",
        "ford",
        "fjrod",
        "skoda citi",
        "merc",
        "c200",
        "citroen",
        "kia rio",
        "rio",
        "日産",
        "toyta corna",
        "2020",
        "x",
        "-",
        "mercedes benz c 200",
        "tsla modl"
    };
    private static final String[] FEATURES = {"GPS", "gps", "Child Seat", "Bluetooth", "Sièges chauffants"};

    private final Random random;

    public RandomFleet(long seed) {
        random = new Random(seed);
    }

    public List<CarDocument> cars(int count) {
        return IntStream.range(0, count).mapToObj(i -> car()).toList();
    }

    public CarDocument car() {
        var kind = one(KINDS);
        var branch = random.nextInt(4);
        var car = Cars.car(kind[0], kind[1])
                .id(new CarId(new UUID(random.nextLong(), random.nextLong())))
                .year(2018 + random.nextInt(5))
                .fuel(one(FuelType.values()))
                .gears(one(Transmission.values()))
                .carClass(one(CarClass.values()))
                .seats(random.nextInt(20) == 0 ? 70 : 2 + random.nextInt(7))
                .features(some(FEATURES).toArray(String[]::new))
                .price(new BigDecimal(random.nextInt(12) * 2_500)
                        .movePointLeft(random.nextInt(2) + 1)
                        .setScale(3)
                        .toString())
                .currency(random.nextInt(4) == 0 ? "EUR" : "USD")
                .branch(new BranchId(new UUID(1, branch)), "Branch " + branch)
                .at(latitude(), longitude());
        if (random.nextInt(4) > 0) {
            car.rating(BigDecimal.valueOf(20 + random.nextInt(7) * 5L, 1).toString());
        }
        var busy = IntStream.range(0, random.nextInt(5)).mapToObj(i -> period()).toList();
        return new CarDocument(car.view(), busy);
    }

    public CarQuery query() {
        var near = random.nextInt(2) == 0 ? null : new Near(latitude(), longitude(), 1 + random.nextInt(400));
        var order = one(Order.values());
        return new CarQuery(
                random.nextInt(2) == 0 ? null : one(TEXTS),
                near,
                random.nextInt(2) == 0 ? null : period(),
                demands(),
                choices(),
                order == Order.DISTANCE && near == null ? Order.NAME : order);
    }

    private Demands demands() {
        var rating = random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(11) * 5L, 1) : null;
        var features = random.nextInt(4) == 0 ? Set.of(one(FEATURES)) : Set.<String>of();
        return new Demands(features, rating, random.nextInt(6) == 0 ? "usd" : null);
    }

    private Choices choices() {
        var price = random.nextInt(3) > 0
                ? PriceRange.ANY
                : new PriceRange(
                        BigDecimal.valueOf(random.nextInt(100)), BigDecimal.valueOf(100 + random.nextInt(200)));
        return new Choices(
                few(FuelType.values()),
                few(Transmission.values()),
                few(CarClass.values()),
                few(new String[] {"tesla", "KIA", "skoda", "Ford", "日産"}),
                random.nextInt(3) == 0 ? random.nextInt(Choices.MOST_SEATS) % 9 : 0,
                price);
    }

    private Period period() {
        var from = random.nextInt(200);
        return EngineContract.period(from, from + 1 + random.nextInt(100));
    }

    /** Often the very same place. */
    private double latitude() {
        return 48 + random.nextInt(3) + (random.nextBoolean() ? 0 : random.nextDouble());
    }

    private double longitude() {
        return 11 + random.nextInt(3) + (random.nextBoolean() ? 0 : random.nextDouble());
    }

    private <T> Set<T> few(T[] of) {
        return random.nextInt(3) > 0 ? Set.of() : Set.copyOf(some(of));
    }

    private <T> List<T> some(T[] of) {
        var some = new ArrayList<T>();
        for (var value : of) {
            if (random.nextInt(2) == 0) {
                some.add(value);
            }
        }
        return some;
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
