package dev.motorpool.launcher.facts;

import dev.motorpool.platform.facts.Inbox;
import java.util.Collection;
import org.springframework.context.support.GenericApplicationContext;

/** The way that facts take from the services of this process to all others. */
public interface FactRoute extends AutoCloseable {

    /** Gives a service what it needs to tell and to be told, before its context starts. */
    void join(GenericApplicationContext service);

    /** All services of this process have started. */
    default void open(Collection<Inbox> inboxes) {}

    /** The services of this process are about to stop. */
    default void leave() {}

    /** They have stopped. */
    @Override
    default void close() {}
}
