package dev.motorpool.fleet.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Cars and branches, for services that rebuild their copy. Not routed at the edge. */
@HttpExchange("/internal/fleet")
public interface FleetFeed {

    /**
     * Active cars in the order of their ids.
     *
     * @param after the last id of the page before, absent for the first page
     * @param limit 1 to 1000
     */
    @GetExchange("/cars")
    List<CarView> carsAfter(@RequestParam(required = false) @Nullable CarId after, @RequestParam int limit);

    /** Those that have left the fleet as well, otherwise like {@link #carsAfter}. */
    @GetExchange("/all-cars")
    List<CarView> allCarsAfter(@RequestParam(required = false) @Nullable CarId after, @RequestParam int limit);

    /** Branches in the order of their ids, closed ones as well, otherwise like {@link #carsAfter}. */
    @GetExchange("/branches")
    List<BranchView> branchesAfter(@RequestParam(required = false) @Nullable BranchId after, @RequestParam int limit);
}
