package dev.motorpool.launcher;

import dev.motorpool.launcher.Command.CreateAdmin;
import dev.motorpool.launcher.Command.Help;
import dev.motorpool.launcher.Command.ImportCars;
import dev.motorpool.launcher.Command.Run;
import dev.motorpool.launcher.Command.Version;
import dev.motorpool.launcher.client.AdminCreation;
import dev.motorpool.launcher.client.CarImport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Where Motorpool begins. */
public final class Launcher {

    /** For how many seconds to work for the JVM's AOT cache, after which it ends by itself; 0 for a real run. */
    private static final int TRAINING = Integer.getInteger("motorpool.training", 0);

    private Launcher() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        try {
            Logging.start();
            var home = Path.of(System.getProperty("motorpool.home", ""));
            return execute(CommandLine.parse(home, args));
        } catch (Throwable failure) {
            System.err.println(Failures.sentence(failure));
            if (Arrays.asList(args).contains("--debug")) {
                failure.printStackTrace();
            }
            return 1;
        }
    }

    private static int execute(Command command) throws InterruptedException {
        switch (command) {
            case Help help -> Console.out().print(CommandLine.HELP);
            case Version version -> Console.out().println("motorpool " + version());
            case Run run -> runUntilStopped(run);
            case ImportCars cars -> CarImport.run(cars.file(), cars.mode(), cars.currency(), cars.target());
            case CreateAdmin admin -> AdminCreation.run(admin.email(), admin.name(), admin.target());
        }
        return 0;
    }

    private static void runUntilStopped(Run run) throws InterruptedException {
        var shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::close, "shutdown"));
        var motorpool = new Motorpool(run, System.getenv(), shutdown);
        motorpool.start();
        if (TRAINING > 0) {
            Training.run(motorpool.asOperator(), Duration.ofSeconds(TRAINING));
        } else {
            shutdown.awaitClosed();
        }
    }

    private static String version() {
        var version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
