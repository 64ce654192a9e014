package dev.motorpool.launcher;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;

/** Where each service listens, and where those are that run elsewhere. */
final class Addresses {

    private static final int DEFAULT_PORT = 3000;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    private final Command.Run run;
    private final Map<String, String> environment;

    Addresses(Command.Run run, Map<String, String> environment) {
        this.run = run;
        this.environment = environment;
    }

    /** {@code PORT} is the port of what is started: of the only service, else of the gateway, with the others after it. */
    int port(Service service) {
        var told = environment.getOrDefault("PORT", "").strip();
        if (run.port().isPresent() || told.isEmpty()) {
            return usualPort(service);
        }
        var port = Integer.parseInt(told);
        if (run.services().size() == 1) {
            return run.services().contains(service) ? port : usualPort(service);
        }
        return port + service.portOffset();
    }

    private int usualPort(Service service) {
        return run.port().orElse(DEFAULT_PORT) + service.portOffset();
    }

    /** Together only the edge is reached from outside. Apart, the others are too, where the operator says so. */
    InetAddress listening(Service service) {
        var edge = service.isEdge();
        var byDefault = edge ? EVERYWHERE : LOOPBACK;
        var told = edge || !run.isEverything() ? environment.getOrDefault("HOST", byDefault) : byDefault;
        try {
            return InetAddress.getByName(told);
        } catch (UnknownHostException e) {
            throw new Failure("HOST is \"%s\", which is no address of this machine.".formatted(told), e);
        }
    }

    /** Where a service is that runs in another process. */
    URI elsewhere(Service service) {
        var told = environment.getOrDefault(service.urlVariable(), "").strip();
        if (told.isEmpty()) {
            return URI.create("http://localhost:" + port(service));
        }
        try {
            var url = URI.create(told);
            if (url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Failure("%s is not an address such as http://%s:%d."
                .formatted(service.urlVariable(), service.name(), port(service)));
    }

    /** Where a person on this machine finds it. */
    URI here(Service service) {
        return URI.create("http://localhost:" + port(service));
    }
}
