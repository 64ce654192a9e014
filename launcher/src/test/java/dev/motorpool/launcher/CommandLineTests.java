package dev.motorpool.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.launcher.Command.CreateAdmin;
import dev.motorpool.launcher.Command.Demo;
import dev.motorpool.launcher.Command.Help;
import dev.motorpool.launcher.Command.ImportCars;
import dev.motorpool.launcher.Command.Run;
import dev.motorpool.launcher.Command.Version;
import dev.motorpool.launcher.client.CarImport;
import dev.motorpool.launcher.client.Target;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTests {

    private static final Path HOME = Path.of("/home/motorpool");

    private static Command parse(String... args) {
        return CommandLine.parse(HOME, args);
    }

    @Test
    void starts_everything_without_arguments() {
        assertThat(parse()).isEqualTo(new Run(HOME.resolve("data"), 3000, Services.ALL, Demo.WANTED));
    }

    @Test
    void takes_options_with_equals_sign_or_space() {
        assertThat(parse("--data=/srv/pool", "--port", "4000", "--no-demo"))
                .isEqualTo(new Run(Path.of("/srv/pool"), 4000, Services.ALL, Demo.UNWANTED));
    }

    @Test
    void keeps_the_start_order_whatever_order_services_are_named_in() {
        var run = (Run) parse("--services=booking,identity");

        assertThat(run.services()).extracting(Service::name).containsExactly("identity", "booking");
        assertThat(run.isEverything()).isFalse();
    }

    @Test
    void shows_help_and_version_whatever_else_is_said() {
        assertThat(parse("import", "--help")).isInstanceOf(Help.class);
        assertThat(parse("-h")).isInstanceOf(Help.class);
        assertThat(parse("--version")).isInstanceOf(Version.class);
    }

    @Test
    void understands_import() {
        var target = new Target(HOME.resolve("data"), URI.create("http://pool.example"));

        assertThat(parse("import", "cars", "fleet.csv", "--dry-run", "--currency=EUR", "--url=http://pool.example/"))
                .isEqualTo(new ImportCars(Path.of("fleet.csv"), CarImport.Mode.DRY_RUN, "EUR", target));
    }

    @Test
    void understands_admin_create() {
        assertThat(parse("admin", "create", "--email", "a@example.com", "--name=Ann Lee"))
                .isEqualTo(new CreateAdmin("a@example.com", "Ann Lee", new Target(HOME.resolve("data"), null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prot 4000                | There is no option --prot; ./motorpool --help lists them.
            --no-demo=yes              | There is no option --no-demo=yes; ./motorpool --help lists them.
            --port                     | The option --port needs a value.
            --port 0                   | --port must be a number from 1 to 65527, not "0".
            --port 99999               | --port must be a number from 1 to 65527, not "99999".
            --port 3x                  | --port must be a number from 1 to 65527, not "3x".
            --services=bookings        | There is no service "bookings"; there are identity, fleet, booking, payment, notification, analytics, search, gateway.
            --dry-run                  | The option --dry-run means nothing here; ./motorpool --help explains it.
            start                      | "start" is not a command; ./motorpool --help lists them.
            import cars                | "import cars" is not a command; ./motorpool --help lists them.
            import cars f --url=pool   | "pool" is not an address such as http://localhost:3000.
            admin create --name Ann    | The option --email is missing.
            """)
    void refuses_what_it_does_not_understand(String line, String sentence) {
        assertThatThrownBy(() -> parse(line.strip().split(" ")))
                .isInstanceOf(Failure.class)
                .hasMessage(sentence);
    }
}
