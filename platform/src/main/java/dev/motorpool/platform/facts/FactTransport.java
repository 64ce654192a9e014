package dev.motorpool.platform.facts;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Carries facts from the service that published them to all that consume them, at least once. */
@FunctionalInterface
public interface FactTransport {

    /**
     * Delivers each fact, or says why not.
     *
     * @return the facts that a consumer did not take, with the reason; they come again later
     * @throws RuntimeException when the transport itself is away: nothing counts as tried
     */
    Map<UUID, String> deliver(List<Envelope> facts);
}
