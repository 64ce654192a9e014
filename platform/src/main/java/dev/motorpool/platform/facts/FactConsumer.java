package dev.motorpool.platform.facts;

import java.util.List;

/**
 * What a service does with another's facts. Each bean of this type has its own place in the inbox, under its class'
 * name, and sees each fact once, in the transaction that remembers it.
 *
 * @param <F> the sealed interface of the publishing service's facts
 */
public interface FactConsumer<F extends Fact> {

    Class<F> facts();

    /**
     * Whether facts of this type matter here. The others are passed over, neither read nor remembered, which saves most
     * of what they cost; must not change while the service runs.
     */
    default boolean wants(Class<? extends F> type) {
        return true;
    }

    /** Runs in the inbox's transaction; must not call another service. An exception means: again later. */
    void accept(F fact);

    /** Several in the order in which they were published, for a consumer that can take them in fewer statements. */
    default void acceptAll(List<F> facts) {
        facts.forEach(this::accept);
    }
}
