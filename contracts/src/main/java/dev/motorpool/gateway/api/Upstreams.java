package dev.motorpool.gateway.api;

import java.util.List;
import java.util.Optional;

/** The services that this installation has. Whoever starts the gateway knows how each is reached; the gateway does not. */
public interface Upstreams {

    /** Their names, such as {@code booking}, in the order in which they are shown to people. */
    List<String> services();

    /** Empty when this installation does not have that service. */
    Optional<Upstream> find(String service);
}
