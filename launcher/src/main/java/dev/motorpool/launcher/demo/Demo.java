package dev.motorpool.launcher.demo;

import static java.util.Objects.requireNonNull;

import dev.motorpool.launcher.Failure;
import dev.motorpool.launcher.Secrets;
import dev.motorpool.launcher.client.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A small fleet, its rules and three people to try things with, made once, on the first start. */
public final class Demo {

    private final Path marker;
    private final Secrets secrets;

    public Demo(Path data, Secrets secrets) {
        this.marker = data.resolve("demo.done");
        this.secrets = secrets;
    }

    public boolean isMade() {
        return Files.exists(marker);
    }

    /**
     * Makes the demo where it is wanted: in an empty fleet, or where an earlier start was killed half-way.
     *
     * @return whether it was made now
     */
    public boolean make(Api identity, Api fleet, Api booking) {
        if (!secrets.hasDemo() && !isEmpty(fleet)) {
            return false;
        }
        Arrays.stream(DemoPerson.values()).forEach(person -> secrets.demoPassword(person.role()));
        DemoFleet.make(fleet);
        DemoRules.make(booking, DemoFleet.branches(fleet));
        Arrays.stream(DemoPerson.values()).forEach(person -> DemoFleet.person(identity, person, password(person)));
        try {
            Files.createFile(marker);
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s.".formatted(marker, e.getMessage()), e);
        }
        return true;
    }

    /** For whoever started it: who can log in, and how. */
    public List<String> accounts() {
        return Arrays.stream(DemoPerson.values())
                .map(person -> "  %-13s  %-22s  %s".formatted(person.role(), person.email, password(person)))
                .toList();
    }

    private String password(DemoPerson person) {
        return secrets.demoPassword(person.role());
    }

    private static boolean isEmpty(Api fleet) {
        var cars = fleet.get("/cars?limit=1").orFail("look into the fleet");
        return requireNonNull(cars.path("total")).asLong(0) == 0;
    }
}
