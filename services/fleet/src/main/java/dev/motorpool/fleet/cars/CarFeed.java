package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.fleet.branches.BranchRepository;
import dev.motorpool.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Who comes by HTTP has passed the security chain's rule for {@code /internal}; a peer in the same JVM needs none. */
@RestController
@Hidden
class CarFeed implements FleetFeed {

    private static final int MOST = 1000;

    private final CarRepository cars;
    private final BranchRepository branches;

    CarFeed(CarRepository cars, BranchRepository branches) {
        this.cars = cars;
        this.branches = branches;
    }

    @Override
    public List<CarView> carsAfter(@Nullable CarId after, int limit) {
        return cars.activeAfter(after, checked(limit));
    }

    @Override
    public List<CarView> allCarsAfter(@Nullable CarId after, int limit) {
        return cars.allAfter(after, checked(limit));
    }

    @Override
    public List<BranchView> branchesAfter(@Nullable BranchId after, int limit) {
        return branches.feedAfter(after, checked(limit));
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "must be between 1 and " + MOST);
        }
        return limit;
    }
}
