package dev.motorpool.platform.facts;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An operator's view of the facts that could not be delivered, or that a consumer here would not take. */
@RestController
@RequestMapping("/ops/${spring.application.name}/dead-facts")
@Tag(name = "Operations")
class DeadFactsController {

    private static final int MOST = 100;

    private final OutboxStore outbox;
    private final RefusedFacts refused;
    private final Wake outboxWake;
    private final Wake inboxWake;

    DeadFactsController(OutboxStore outbox, RefusedFacts refused, Wake outboxWake, Wake inboxWake) {
        this.outbox = outbox;
        this.refused = refused;
        this.outboxWake = outboxWake;
        this.inboxWake = inboxWake;
    }

    /** The oldest first, of each direction at most a hundred. */
    @GetMapping
    @Operation(
            summary = "List facts that could not be delivered or were refused",
            description = "For admins. The oldest first.")
    List<DeadFact> list(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return Stream.concat(outbox.dead(MOST).stream(), refused.dead(MOST).stream())
                .toList();
    }

    @PostMapping("/{position}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try a dead fact again", description = "For admins.")
    void replay(@PathVariable long position, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        if (outbox.replay(position)) {
            outboxWake.now();
        } else if (refused.replay(position)) {
            inboxWake.now();
        } else {
            throw Problem.notFound("dead fact", position);
        }
    }
}
