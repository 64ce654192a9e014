package dev.motorpool.identity.api;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The secrets in links by which people choose a password, for whoever writes the mail. Not routed at the edge. */
@HttpExchange("/internal/identity/password-links")
public interface PasswordLinks {

    /** What stands in the link; nobody keeps it but the mail. */
    record Secret(String token) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Makes a secret for the link. Each call makes another one and leaves those before valid, so that a mail that is
     * written again, or a call that is repeated, does no harm.
     *
     * @throws dev.motorpool.platform.problem.Problem 404 {@code password-link-not-found} when it was used, overtaken by a
     *     newer one, or has expired: there is no mail to write any more
     */
    @PostExchange("/{id}/secrets")
    Secret newSecret(@PathVariable UUID id);
}
