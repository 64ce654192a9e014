package dev.motorpool.fleet.branches;

import static java.util.Objects.requireNonNull;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.input.Fields;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
class BranchService {

    private final BranchRepository branches;
    private final BranchCars cars;
    private final BranchNews news;
    private final FleetLock lock;
    private final TransactionOperations transaction;
    private final Fields fields;

    BranchService(
            BranchRepository branches,
            BranchCars cars,
            BranchNews news,
            FleetLock lock,
            TransactionOperations transaction,
            Fields fields) {
        this.branches = branches;
        this.cars = cars;
        this.news = news;
        this.lock = lock;
        this.transaction = transaction;
        this.fields = fields;
    }

    Branch get(BranchId id) {
        return branches.find(id).orElseThrow(() -> Problem.notFound("branch", id));
    }

    Page<Branch> list(BranchFilter filter, PageRequest page) {
        return branches.list(fields.checked(filter), page);
    }

    List<Branch> all() {
        return branches.byName();
    }

    Branch open(BranchFields request, Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        var branch = fields.checked(request).branch(new BranchId(UUID.randomUUID()), 1);
        transaction.executeWithoutResult(tx -> {
            lock.changeBranches(); // an import that is choosing codes for new branches must not find one taken
            branches.insert(branch);
            news.changed(branch);
        });
        return branch;
    }

    /** The branch's cars carry its name and time zone, so they are published again when these change. */
    Branch replace(BranchId id, BranchFields request, Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        fields.checked(request);
        return requireNonNull(transaction.execute(tx -> {
            lock.changeBranches();
            var before = get(id);
            var after = request.branch(id, before.version() + 1);
            branches.update(after);
            news.changed(after);
            if (after.looksDifferentFrom(before)) {
                cars.publishAgain(id);
            }
            return after;
        }));
    }

    void close(BranchId id, Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        transaction.executeWithoutResult(tx -> {
            lock.changeBranches();
            var branch = get(id);
            if (cars.anyActive(id)) {
                throw new BranchHasCars(id);
            }
            branches.delete(id);
            news.closed(branch.next());
        });
    }
}
