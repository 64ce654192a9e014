package dev.motorpool.launcher;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.launcher.Service.Storage;
import dev.motorpool.launcher.fake.booking.FakeBooking;
import dev.motorpool.launcher.fake.fleet.FakeFleet;
import dev.motorpool.platform.testing.TestPostgres;
import java.net.URI;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Two services that run together in one "process" or apart in two. */
final class FakeSystem implements AutoCloseable {

    private static final Service FLEET = new Service(
            "fake-fleet", 2, FakeFleet.class, Storage.DATABASE, List.of(FleetFeed.class), "CAR_SERVICE_URL");
    private static final Service BOOKING = new Service(
            "fake-booking", 4, FakeBooking.class, Storage.DATABASE, List.of(BookingFeed.class), "BOOKING_SERVICE_URL");
    private static final List<Service> ALL = List.of(FLEET, BOOKING);

    private final List<Contexts> processes;

    private FakeSystem(List<Contexts> processes) {
        this.processes = processes;
    }

    static FakeSystem together() {
        return new FakeSystem(List.of(start(ALL, URI.create("http://nowhere.invalid"))));
    }

    static FakeSystem apart() {
        var fleet = start(List.of(FLEET), URI.create("http://nowhere.invalid"));
        var port = fleet.get(FLEET).getEnvironment().getRequiredProperty("local.server.port");
        return new FakeSystem(List.of(fleet, start(List.of(BOOKING), URI.create("http://localhost:" + port))));
    }

    private static Contexts start(List<Service> here, URI elsewhere) {
        TestPostgres.server(); // by this thread: the server ends with the thread that starts it
        var contexts = new Contexts(new Topology(ALL, here, service -> elsewhere), FakeSystem::settings);
        contexts.start();
        return contexts;
    }

    private static String[] settings(Service service) {
        var server = TestPostgres.server();
        return new String[] {
            "--spring.config.name=" + service.name(),
            "--server.port=0",
            "--spring.datasource.url=" + TestPostgres.newDatabase(service.name()),
            "--spring.datasource.username=" + server.user(),
            "--spring.datasource.password=" + server.password()
        };
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
