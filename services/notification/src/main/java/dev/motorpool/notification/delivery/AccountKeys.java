package dev.motorpool.notification.delivery;

import dev.motorpool.identity.api.PasswordLinks;
import dev.motorpool.notification.message.Occasion;
import dev.motorpool.platform.problem.Problem;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gets from identity what opens somebody's account, at the moment when the letter to them is written. */
@Component
class AccountKeys {

    private final ObjectProvider<PasswordLinks> identity;

    AccountKeys(ObjectProvider<PasswordLinks> identity) {
        this.identity = identity;
    }

    /**
     * @throws NotWanted when the link has ended meanwhile
     */
    Optional<String> of(Occasion occasion) {
        var link = occasion.passwordLink();
        if (link == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(identity.getObject().newSecret(link.id()).token());
        } catch (Problem e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw new NotWanted("the link has ended", e);
            }
            throw e;
        }
    }
}
