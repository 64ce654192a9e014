package dev.motorpool.notification.job;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What operators may know of jobs and do with them. */
@Service
class JobService {

    private final JobRepository repository;
    private final Jobs jobs;
    private final List<GivenUp> givenUp;
    private final TransactionOperations transaction;
    private final Clock clock;

    JobService(
            JobRepository repository,
            Jobs jobs,
            List<GivenUp> givenUp,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.jobs = jobs;
        this.givenUp = givenUp;
        this.transaction = transaction;
        this.clock = clock;
    }

    Page<JobView> list(@Nullable JobState state, @Nullable String name, PageRequest page, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return Page.of(repository.list(state, name, page), page, repository.count(state, name));
    }

    JobMetrics metrics(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return JobMetrics.of(repository.metrics(clock.instant()));
    }

    /** Runs the job now, whatever its turn; one that was given up gets all its tries again. */
    void retry(String name, String id, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        transaction.executeWithoutResult(tx -> {
            var job = repository.find(name, id).orElseThrow(() -> Problem.notFound("job", name + " " + id));
            if (job.state() == JobState.RUNNING) {
                throw new Problem(HttpStatus.CONFLICT, "job-running", "The job is running just now.");
            }
            if (job.dueAt() != null) {
                jobs.schedule(name, Map.of(id, clock.instant()));
            } else {
                givenUp.stream().filter(owner -> owner.job().equals(name)).forEach(owner -> owner.retry(id));
            }
        });
    }
}
