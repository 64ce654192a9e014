package dev.motorpool.platform.facts;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An operator's view of the facts that could not be delivered. */
@RestController
@RequestMapping("/ops/${spring.application.name}/dead-facts")
@Tag(name = "Operations")
class DeadFactsController {

    private static final int MOST = 100;

    private final OutboxStore outbox;
    private final Wake wake;

    DeadFactsController(OutboxStore outbox, Wake wake) {
        this.outbox = outbox;
        this.wake = wake;
    }

    @GetMapping
    List<DeadFact> list(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return outbox.dead(MOST);
    }

    @PostMapping("/{position}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable long position, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        if (!outbox.replay(position)) {
            throw Problem.notFound("dead fact", position);
        }
        wake.now();
    }
}
