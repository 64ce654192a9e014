package dev.motorpool.notification.job;

/** How a job is doing. */
enum JobState {
    WAITING,
    RUNNING,
    /** Its last run failed; it is tried again, unless it was given up. */
    FAILED
}
