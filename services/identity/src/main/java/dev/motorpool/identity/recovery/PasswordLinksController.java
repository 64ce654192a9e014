package dev.motorpool.identity.recovery;

import dev.motorpool.identity.api.PasswordLinks;
import dev.motorpool.identity.token.OpaqueToken;
import dev.motorpool.platform.problem.Problem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PasswordLinksController implements PasswordLinks {

    private final PasswordLinkRepository links;
    private final Clock clock;

    PasswordLinksController(PasswordLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Secret newSecret(UUID id) {
        var secret = OpaqueToken.random();
        if (!links.addSecret(id, secret, clock.instant())) {
            throw Problem.notFound("password link", id);
        }
        return new Secret(secret.value());
    }
}
