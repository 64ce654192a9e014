package dev.motorpool.launcher;

import dev.motorpool.launcher.Command.CreateAdmin;
import dev.motorpool.launcher.Command.Demo;
import dev.motorpool.launcher.Command.Help;
import dev.motorpool.launcher.Command.ImportCars;
import dev.motorpool.launcher.Command.Run;
import dev.motorpool.launcher.Command.Version;
import dev.motorpool.launcher.client.CarImport;
import dev.motorpool.launcher.client.Target;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands the command line. */
final class CommandLine {

    static final String HELP = """
            Motorpool, a car rental platform.

            Usage: ./motorpool [OPTIONS]                      start it, Ctrl-C stops it
                   ./motorpool import cars FILE [OPTIONS]     load a fleet from a CSV file into the running system
                   ./motorpool admin create --email E --name N
                                                              make an administrator in the running system

            Options of start
              --data DIR        where data is kept (default: the folder data beside this script)
              --port N          port of the gateway, the services follow on N+1.. (default: 3000)
              --services=A,B    start only these of identity, fleet, booking, payment, notification, analytics,
                                search, gateway
              --no-demo         do not make demo cars and accounts on the first start

            Options of import cars
              --dry-run         check the file, write nothing
              --currency XXX    currency of prices when the file does not say (ISO 4217)

            Options of both commands
              --url URL         address of the running system (default: the one that uses the data folder)
              --data DIR        data folder of the running system

            Everywhere
              --debug           show the cause of a failure in full
              --help, --version

            Environment
              DATABASE_URL             use this PostgreSQL (postgres://user:password@host:5432/name) instead of the
                                       embedded one; <SERVICE>_DATABASE_URL for one service
              HOST                     address the gateway listens on (default: all)
              PORT                     port of the gateway, or of the only service that is started
              KAFKA_BOOTSTRAP_SERVERS  Kafka (host:9092), which services need that run apart
              JWT_SECRET               the same in all processes when services run apart
              MOTORPOOL_JAVA_OPTS      options for the JVM, for example -Xmx2g
              JAVA_HOME                the JDK to use, 25 or later
              docs/operations.md has the others.
            """;

    private static final int HIGHEST_PORT = 65_535;

    private CommandLine() {}

    static Command parse(Path home, String... args) {
        var given = Arguments.read(args);
        if (given.has("--help")) {
            return new Help();
        }
        if (given.has("--version")) {
            return new Version();
        }
        var words = given.words();
        if (words.isEmpty()) {
            return run(home, given.allowing("--data", "--port", "--services", "--no-demo"));
        }
        if (words.size() == 3 && words.subList(0, 2).equals(List.of("import", "cars"))) {
            return importCars(home, given.allowing("--data", "--url", "--dry-run", "--currency"));
        }
        if (words.equals(List.of("admin", "create"))) {
            return createAdmin(home, given.allowing("--data", "--url", "--email", "--name"));
        }
        throw new Failure("\"%s\" is not a command; ./motorpool --help lists them.".formatted(String.join(" ", words)));
    }

    private static Run run(Path home, Arguments given) {
        var demo = given.has("--no-demo") ? Demo.UNWANTED : Demo.WANTED;
        return new Run(data(home, given), port(given), services(given.find("--services")), demo);
    }

    private static ImportCars importCars(Path home, Arguments given) {
        var mode = given.has("--dry-run") ? CarImport.Mode.DRY_RUN : CarImport.Mode.WRITE;
        var file = path(given.words().getLast());
        return new ImportCars(file, mode, given.find("--currency"), target(home, given));
    }

    private static CreateAdmin createAdmin(Path home, Arguments given) {
        return new CreateAdmin(given.require("--email"), given.require("--name"), target(home, given));
    }

    private static Target target(Path home, Arguments given) {
        var url = given.find("--url");
        return new Target(data(home, given), url == null ? null : url(url));
    }

    private static URI url(String text) {
        try {
            var url = URI.create(text.replaceFirst("/+$", ""));
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Failure("\"%s\" is not an address such as http://localhost:3000.".formatted(text));
    }

    private static Path data(Path home, Arguments given) {
        var data = given.find("--data");
        return (data == null ? home.resolve("data") : path(data))
                .toAbsolutePath()
                .normalize();
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Failure("\"%s\" is not a path.".formatted(text), e);
        }
    }

    private static OptionalInt port(Arguments given) {
        var text = given.find("--port");
        if (text == null) {
            return OptionalInt.empty();
        }
        var highest = HIGHEST_PORT - Services.ALL.size();
        if (text.matches("\\d{1,5}")) {
            var port = Integer.parseInt(text);
            if (port >= 1 && port <= highest) {
                return OptionalInt.of(port);
            }
        }
        throw new Failure("--port must be a number from 1 to %d, not \"%s\".".formatted(highest, text));
    }

    private static List<Service> services(@Nullable String text) {
        if (text == null) {
            return Services.ALL;
        }
        var wanted = Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toSet());
        var found = Services.ALL.stream()
                .filter(service -> wanted.remove(service.name()))
                .toList();
        if (!wanted.isEmpty() || found.isEmpty()) {
            var known = Services.ALL.stream().map(Service::name).collect(Collectors.joining(", "));
            throw new Failure("There is no service \"%s\"; there are %s.".formatted(String.join(",", wanted), known));
        }
        return found;
    }
}
