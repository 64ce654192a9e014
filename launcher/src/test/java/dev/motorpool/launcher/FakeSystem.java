package dev.motorpool.launcher;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.launcher.Service.Storage;
import dev.motorpool.launcher.facts.FactRoute;
import dev.motorpool.launcher.facts.LocalTransport;
import dev.motorpool.launcher.fake.booking.FakeBooking;
import dev.motorpool.launcher.fake.fleet.FakeFleet;
import dev.motorpool.platform.testing.TestPostgres;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** Two services that run together in one "process" or apart in two. */
final class FakeSystem implements AutoCloseable {

    private static final Service FLEET = new Service(
            "fake-fleet", 2, FakeFleet.class, Storage.DATABASE, List.of(FleetFeed.class), "CAR_SERVICE_URL");
    private static final Service BOOKING = new Service(
            "fake-booking", 4, FakeBooking.class, Storage.DATABASE, List.of(BookingFeed.class), "BOOKING_SERVICE_URL");
    private static final URI NOWHERE = URI.create("http://nowhere.invalid");
    private static final List<Service> ALL = List.of(FLEET, BOOKING);

    private final List<Contexts> processes;

    private FakeSystem(List<Contexts> processes) {
        this.processes = processes;
    }

    static FakeSystem together() {
        return new FakeSystem(List.of(start(ALL, NOWHERE, new LocalTransport())));
    }

    /** Facts stay where they are. */
    static FakeSystem apart() {
        return apart(() -> service -> {});
    }

    /** Each process with a way of its own. */
    static FakeSystem apart(Supplier<FactRoute> facts) {
        var fleet = start(List.of(FLEET), NOWHERE, facts.get());
        var port = fleet.get(FLEET).getEnvironment().getRequiredProperty("local.server.port");
        var booking = start(List.of(BOOKING), URI.create("http://localhost:" + port), facts.get());
        return new FakeSystem(List.of(fleet, booking));
    }

    private static Contexts start(List<Service> here, URI elsewhere, FactRoute facts) {
        TestPostgres.server(); // by this thread: the server ends with the thread that starts it
        var contexts = new Contexts(
                new Topology(ALL, here, service -> elsewhere),
                service -> settings(service, TestPostgres.newDatabase(service.name())),
                facts);
        contexts.start();
        return contexts;
    }

    private static String[] settings(Service service, String database) {
        var server = TestPostgres.server();
        return new String[] {
            "--spring.config.name=" + service.name(),
            "--server.port=0",
            "--motorpool.security.peer-secret=known to fleet and booking",
            "--spring.datasource.url=" + database,
            "--motorpool.facts.max-attempts=3",
            "--motorpool.facts.poll=100ms",
            "--spring.datasource.username=" + server.user(),
            "--spring.datasource.password=" + server.password()
        };
    }

    /** A second process with the same service and the same database, for the caller to close. */
    Contexts anotherBooking(FactRoute facts) {
        var database = booking().getEnvironment().getRequiredProperty("spring.datasource.url");
        var contexts = new Contexts(
                new Topology(ALL, List.of(BOOKING), service -> NOWHERE), service -> settings(service, database), facts);
        contexts.start();
        return contexts;
    }

    static ApplicationContext booking(Contexts process) {
        return process.get(BOOKING);
    }

    ApplicationContext fleet() {
        return processes.getFirst().get(FLEET);
    }

    ApplicationContext booking() {
        return processes.getLast().get(BOOKING);
    }

    @Override
    public void close() {
        processes.reversed().forEach(Contexts::close);
    }
}
