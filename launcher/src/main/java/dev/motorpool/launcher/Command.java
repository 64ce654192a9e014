package dev.motorpool.launcher;

import dev.motorpool.launcher.client.CarImport;
import dev.motorpool.launcher.client.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the person at the command line wants. */
sealed interface Command {

    record Help() implements Command {}

    record Version() implements Command {}

    /**
     * @param port of the gateway, where one was given; the other services follow it in the order of the design
     * @param services in start order
     */
    record Run(Path data, OptionalInt port, List<Service> services, Demo demo) implements Command {

        boolean isEverything() {
            return services.size() == Services.ALL.size();
        }
    }

    enum Demo {
        WANTED,
        UNWANTED
    }

    /**
     * @param currency of prices in a file that has no column for it, null for the service's default
     */
    record ImportCars(
            Path file, CarImport.Mode mode, @Nullable String currency, Target target) implements Command {}

    record CreateAdmin(String email, String name, Target target) implements Command {}
}
