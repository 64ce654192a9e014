package dev.motorpool.notification.delivery;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What operators may know of deliveries and do with them. */
@Service
class DeliveryService {

    private final DeliveryRepository repository;
    private final LetterWriter letters;
    private final DeliveryDispatch dispatch;
    private final TransactionOperations transaction;

    DeliveryService(
            DeliveryRepository repository,
            LetterWriter letters,
            DeliveryDispatch dispatch,
            TransactionOperations transaction) {
        this.repository = repository;
        this.letters = letters;
        this.dispatch = dispatch;
        this.transaction = transaction;
    }

    /** All of them are for admins; the desk sees what was written about one booking, and reads it. */
    Page<DeliveryView> list(DeliveryFilter filter, PageRequest page, Caller caller) {
        if (filter.booking() == null) {
            caller.mustBeAny(Role.ADMIN);
        } else {
            caller.mustBeAny(Role.AGENT, Role.ADMIN);
        }
        var found = repository.list(filter, page);
        return Page.of(
                filter.booking() == null ? found : letters.worded(found, repository.told(found)),
                page,
                repository.count(filter));
    }

    /** One that was given up gets all its tries again. */
    void retry(UUID id, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        if (!repository.exists(id)) {
            throw Problem.notFound("delivery", id);
        }
        var reopened = transaction.execute(tx -> dispatch.retry(id.toString()));
        if (!Boolean.TRUE.equals(reopened)) {
            throw new Problem(HttpStatus.CONFLICT, "delivery-not-failed", "Only a delivery that failed is retried.");
        }
    }
}
