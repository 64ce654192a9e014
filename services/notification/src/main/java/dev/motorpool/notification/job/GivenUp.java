package dev.motorpool.notification.job;

/** Takes up again what has no job any more because it was given up. */
public interface GivenUp {

    /** Whose jobs these are. */
    String job();

    /** Must run in a transaction; false when there is nothing to take up. */
    boolean retry(String id);
}
