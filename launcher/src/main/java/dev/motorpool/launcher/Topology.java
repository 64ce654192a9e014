package dev.motorpool.launcher;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * Which services there are, which of them run in this JVM, and where the others are.
 *
 * @param all in start order
 * @param here in start order
 */
public record Topology(List<Service> all, List<Service> here, Function<Service, URI> addresses) {

    public Topology {
        all = List.copyOf(all);
        here = List.copyOf(here);
    }

    public boolean isHere(Service service) {
        return here.stream().anyMatch(other -> other.name().equals(service.name()));
    }

    public URI addressOf(Service service) {
        return addresses.apply(service);
    }
}
