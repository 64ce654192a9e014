package dev.motorpool.notification.job;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/jobs")
@Tag(name = "Jobs")
class JobController {

    private static final String JOB = "[\\w.-]{1,100}";

    private final JobService jobs;

    JobController(JobService jobs) {
        this.jobs = jobs;
    }

    @GetMapping({"", "/"})
    @Operation(summary = "What waits, runs and failed", description = "For admins.")
    Page<JobView> list(
            @RequestParam(required = false) @Nullable JobState state,
            @RequestParam(required = false) @Nullable @Pattern(regexp = JOB) String name,
            @Valid @ParameterObject PageRequest page,
            Caller caller) {
        return jobs.list(state, name, page, caller);
    }

    @GetMapping("/metrics")
    @Operation(summary = "How much there is to do", description = "For admins.")
    JobMetrics metrics(Caller caller) {
        return jobs.metrics(caller);
    }

    @PostMapping("/{name}/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Run a job now", description = "For admins.")
    void retry(
            @PathVariable @Pattern(regexp = JOB) String name,
            @PathVariable @Pattern(regexp = JOB) String id,
            Caller caller) {
        jobs.retry(name, id, caller);
    }
}
