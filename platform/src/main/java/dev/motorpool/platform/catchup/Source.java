package dev.motorpool.platform.catchup;

/**
 * Something of another service of which a copy is kept here. Each bean of this type is read once when the service has an
 * empty database, and again after it was away for longer than facts are kept for it.
 */
public interface Source {

    /** By which it is remembered when it was read; unique within the service. */
    String name();

    /** Whether there is somebody to ask at all; a service that is tested alone has no peers. */
    boolean isThere();

    /**
     * Reads all of it, page by page, while facts go on arriving: what is known here in a newer version stays.
     *
     * @throws dev.motorpool.platform.problem.Problem when the other service does not answer; tried again later
     */
    void read();
}
