package dev.motorpool.notification.delivery;

import dev.motorpool.notification.delivery.DeliveryView.Status;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What operators may know of deliveries and do with them. */
@Service
class DeliveryService {

    private final DeliveryRepository repository;
    private final DeliveryDispatch dispatch;
    private final TransactionOperations transaction;

    DeliveryService(DeliveryRepository repository, DeliveryDispatch dispatch, TransactionOperations transaction) {
        this.repository = repository;
        this.dispatch = dispatch;
        this.transaction = transaction;
    }

    Page<DeliveryView> list(@Nullable Status status, PageRequest page, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return Page.of(repository.list(status, page), page, repository.count(status));
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
