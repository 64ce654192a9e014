package dev.motorpool.launcher;

import dev.motorpool.launcher.client.Api;
import dev.motorpool.launcher.database.Databases;
import dev.motorpool.launcher.database.EmbeddedDatabases;
import dev.motorpool.launcher.database.ExternalDatabases;
import dev.motorpool.launcher.demo.Demo;
import dev.motorpool.launcher.environment.Variables;
import dev.motorpool.launcher.facts.FactRoute;
import dev.motorpool.launcher.facts.KafkaRoute;
import dev.motorpool.launcher.facts.KafkaSettings;
import dev.motorpool.launcher.facts.LocalTransport;
import dev.motorpool.platform.postgres.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of the system: claims the data folder, brings up the databases, then the services. */
final class Motorpool {

    private final Command.Run run;
    private final Map<String, String> environment;
    private final Shutdown shutdown;
    private final Addresses addresses;

    Motorpool(Command.Run run, Map<String, String> environment, Shutdown shutdown) {
        this.run = run;
        this.environment = environment;
        this.shutdown = shutdown;
        this.addresses = new Addresses(run, environment);
    }

    void start() {
        Variables.check(environment);
        var facts = facts();
        var data = shutdown.closeLater(DataFolder.open(run.data()));
        data.claim(run.services());
        var external = ExternalDatabases.find(environment, run.services());
        run.services().forEach(service -> Ports.mustBeFree(service, addresses));
        var secrets = Secrets.of(data.path(), environment);
        var firstStart = secrets.isNew();
        var databases = external == null ? embedded(data, secrets) : external;
        databases.prepare(run.services().stream().filter(Service::hasDatabase).toList());
        Console.say("Starting " + run.services().stream().map(Service::name).collect(Collectors.joining(", ")));
        startServices(secrets, databases, facts);
        announce(secrets, firstStart);
    }

    /** The edge, talked to as the operator. */
    Api asOperator() {
        return Api.logIn(
                addresses.here(run.services().getLast()),
                Secrets.of(run.data(), environment).operatorKey());
    }

    private Databases embedded(DataFolder data, Secrets secrets) {
        data.claimPostgres();
        Console.say("Starting PostgreSQL in " + data.path());
        var server = EmbeddedPostgres.start(data.resolve("postgres"), secrets.postgresPassword(), Map.of());
        return new EmbeddedDatabases(shutdown.closeLater(server), secrets);
    }

    /** In the JVM only where all services are in it, or none that has anything to tell. */
    private FactRoute facts() {
        var kafka = KafkaSettings.find(environment);
        var tells = run.services().stream().anyMatch(Service::hasDatabase);
        if (kafka == null && tells && !run.isEverything()) {
            throw new Failure("Only some services are to run here: set KAFKA_BOOTSTRAP_SERVERS (for example "
                    + "kafka:9092), the Kafka over which they and the others tell each other what happens.");
        }
        if (!run.isEverything() && environment.getOrDefault("JWT_SECRET", "").isBlank()) {
            throw new Failure("Only some services are to run here: set JWT_SECRET to the same random text of at least "
                    + "32 characters in every process, by which they know each other.");
        }
        return kafka == null ? new LocalTransport() : new KafkaRoute(kafka);
    }

    private void startServices(Secrets secrets, Databases databases, FactRoute facts) {
        var topology = new Topology(Services.ALL, run.services(), addresses::elsewhere);
        var settings = new ServiceSettings(run.data(), secrets, addresses, databases, environment);
        shutdown.closeLater(new Contexts(topology, settings, facts)).start();
    }

    private void announce(Secrets secrets, boolean firstStart) {
        var edge = run.services().getLast();
        var told = firstSteps(secrets, firstStart);
        RunFile.write(run.data(), addresses.here(edge));
        shutdown.closeLater(() -> RunFile.delete(run.data()));
        Console.say("Motorpool is ready at " + addresses.here(edge));
        told.forEach(Console::say);
    }

    /** Makes the demo, past the edge and its limits; returns what a person must know to go on. */
    private List<String> firstSteps(Secrets secrets, boolean firstStart) {
        if (run.demo() == Command.Demo.UNWANTED) {
            return firstStart
                    ? List.of(
                            "Make the first administrator: ./motorpool admin create --email you@example.com --name \"You\"")
                    : List.of();
        }
        var demo = new Demo(run.data(), secrets);
        if (!run.isEverything() || demo.isMade()) {
            return List.of();
        }
        var identity = Api.logIn(addresses.here(Services.IDENTITY), secrets.operatorKey());
        var fleet = identity.at(addresses.here(Services.FLEET));
        if (!demo.make(identity, fleet, identity.at(addresses.here(Services.BOOKING)))) {
            return List.of();
        }
        return Console.isTerminal()
                ? Stream.concat(Stream.of("Demo accounts (role, e-mail, password):"), demo.accounts().stream())
                        .toList()
                : List.of("Demo accounts were made; " + secrets + " has their passwords"); // not the log
    }
}
