package dev.motorpool.gateway.api;

import java.util.Map;

/** How a service says how it is. */
public interface ServiceHealth {

    /**
     * What the service's health endpoint says: {@code status} ("UP" or another word) and, for each thing that it depends
     * on, {@code components.<name>.status}. May block; the caller sets the deadline.
     *
     * @throws RuntimeException the service does not answer
     */
    Map<String, Object> of(String service);
}
