package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JobTests extends NotificationTests {

    @Test
    void admins_see_what_waits_and_for_when() {
        var rental = rental();
        tell(rental.confirmed(2));
        var job = items(get("/jobs?name=remind&state=waiting&limit=100", ADMIN)).stream()
                .filter(candidate -> candidate.path("id").asString().equals(rental.id.toString()))
                .findAny()
                .orElseThrow();
        assertThat(job.path("dueAt").asString())
                .isEqualTo(rental.pickup.minusSeconds(86_400).toString());
        assertThat(metrics("remind").path("waiting").asInt()).isPositive();
        assertThat(metrics("housekeeping").isMissingNode()).isFalse();
    }

    @Test
    void a_job_that_is_retried_runs_now() {
        var rental = rental();
        tell(rental.confirmed(2));
        post("/jobs/remind/%s/retry".formatted(rental.id), ADMIN).expectStatus().isAccepted();
        soon().until(() -> dueAgain(rental)); // it was too early to remind, so the job waits for its time again
        assertThat(inApp(ada)).hasSize(1);
    }

    @Test
    void the_oldest_overdue_job_tells_how_far_behind_we_are() {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('deliver', :id, now() - interval '1 hour', true, 1),
                       ('overdue', 'x', now() - interval '1 hour', false, 1)
                """).param("id", UUID.randomUUID().toString()).update();
        // the scheduler picks the job now and then, before it finds that nobody knows such jobs
        soon().untilAsserted(() -> assertThat(
                        metrics("overdue").path("oldestWaitingSeconds").asDouble())
                .isBetween(3599.0, 1e9));
        assertThat(metrics("deliver").path("running").asInt()).isPositive();
        jdbc.sql("delete from scheduled_tasks where task_name = 'overdue' or last_heartbeat is null and picked")
                .update();
    }

    private boolean dueAgain(Rental rental) {
        return jdbc.sql("""
                        select count(*) from scheduled_tasks
                         where task_instance = :id and last_success is not null and execution_time > now()
                        """).param("id", rental.id.toString()).query(Long.class).single() == 1;
    }

    private JsonNode metrics(String task) {
        return get("/jobs/metrics", ADMIN)
                .path("tasks")
                .valueStream()
                .filter(candidate -> candidate.path("name").asString().equals(task))
                .findAny()
                .orElseGet(() -> json.missingNode());
    }
}
