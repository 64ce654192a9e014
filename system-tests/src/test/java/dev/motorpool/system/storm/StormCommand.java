package dev.motorpool.system.storm;

import dev.motorpool.system.Together;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Storms over one, ten and two hundred cars, a third of the attempts each. Arguments: attempts in all (default 100,000), and
 * {@code --without-constraint}, with which it is right only when the oracles report double bookings.
 */
final class StormCommand {

    private static final List<Integer> FLEETS = List.of(1, 10, 200);
    private static final int SHOWN = 5;

    private StormCommand() {}

    public static void main(String[] arguments) throws Exception {
        var words = new ArrayList<>(List.of(arguments));
        var without = words.remove("--without-constraint");
        var attempts = words.isEmpty() ? 100_000 : Integer.parseInt(words.getFirst());
        var folder = Files.createTempDirectory("storm");
        folder.toFile().setExecutable(true, false);
        var asItShould = true;
        try (var system = Together.start(
                folder.resolve("data"), Map.of("SPRING_APPLICATION_JSON", Storm.settings()), "--no-demo")) {
            var cars = Cars.bring(system, folder, FLEETS);
            var storm = new Storm(system);
            if (without) {
                storm.dropConstraint();
            }
            for (var number : FLEETS) {
                var verdict = storm.over(cars.take(), attempts / FLEETS.size());
                System.out.printf("%d cars: %s%n", number, verdict);
                verdict.violations().stream().limit(SHOWN).forEach(violation -> System.out.println("    " + violation));
                asItShould &= without
                        ? verdict.showsDoubleBookings()
                        : verdict.violations().isEmpty();
            }
        }
        System.out.println(words(without, asItShould));
        System.exit(asItShould ? 0 : 1);
    }

    private static String words(boolean without, boolean asItShould) {
        if (without) {
            return asItShould ? "without the constraint every storm double-books, and it is seen" : "NOTHING WAS SEEN";
        }
        return asItShould ? "no violation" : "VIOLATIONS";
    }
}
