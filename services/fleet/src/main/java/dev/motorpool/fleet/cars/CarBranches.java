package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.branches.Branch;
import dev.motorpool.fleet.branches.BranchChoice;
import dev.motorpool.fleet.branches.BranchRepository;
import dev.motorpool.fleet.branches.FleetLock;
import dev.motorpool.platform.problem.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the branch of a car that is being written, and keeps it as it is until the transaction ends. */
@Component
class CarBranches {

    private final BranchRepository branches;
    private final FleetLock lock;

    CarBranches(BranchRepository branches, FleetLock lock) {
        this.branches = branches;
        this.lock = lock;
    }

    void keep() {
        lock.keepBranches();
    }

    /** An open one. */
    Optional<Branch> find(BranchId id) {
        return branches.find(id);
    }

    Branch of(CarFields car) {
        keep();
        var id = car.branchId();
        return id == null
                ? BranchChoice.of(branches.all(), car.latitude(), car.longitude())
                : branches.find(id).orElseThrow(() -> Problem.invalid("branchId", "must be an open branch"));
    }
}
