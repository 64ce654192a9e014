package dev.motorpool.notification.job;

import java.util.List;

/**
 * How much there is to do.
 *
 * @param oldestWaitingSeconds for how long the most overdue job has been due, 0 when none is
 */
record JobMetrics(long waiting, long running, long failed, double oldestWaitingSeconds, List<TaskMetrics> tasks) {

    record TaskMetrics(String name, long waiting, long due, long running, long failed, double oldestWaitingSeconds) {}

    static JobMetrics of(List<TaskMetrics> tasks) {
        return new JobMetrics(
                tasks.stream().mapToLong(TaskMetrics::waiting).sum(),
                tasks.stream().mapToLong(TaskMetrics::running).sum(),
                tasks.stream().mapToLong(TaskMetrics::failed).sum(),
                tasks.stream()
                        .mapToDouble(TaskMetrics::oldestWaitingSeconds)
                        .max()
                        .orElse(0),
                tasks);
    }
}
