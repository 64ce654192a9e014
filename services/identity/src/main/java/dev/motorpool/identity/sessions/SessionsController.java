package dev.motorpool.identity.sessions;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one is logged in, and how to end that from afar. */
@RestController
@RequestMapping("/auth/sessions")
@Tag(name = "Profile")
class SessionsController {

    private final OwnSessions sessions;
    private final Clock clock;

    SessionsController(OwnSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List my sessions")
    Page<SessionView> list(@Valid @ParameterObject PageRequest page, Caller caller) {
        return sessions.list(caller.id(), clock.instant(), page);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one of my sessions")
    void end(@PathVariable UUID id, Caller caller) {
        if (!sessions.revoke(id, caller.id(), clock.instant())) {
            throw Problem.notFound("session", id);
        }
    }
}
