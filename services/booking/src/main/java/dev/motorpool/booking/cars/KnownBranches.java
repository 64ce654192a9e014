package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.problem.Problem;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which branches there are. Fleet is asked where the copy does not know one: it may be new, and its fact still on the way. */
@Component
public class KnownBranches {

    private static final int PAGE = 500;

    private final BranchRepository branches;
    private final ObjectProvider<FleetFeed> fleet;

    KnownBranches(BranchRepository branches, ObjectProvider<FleetFeed> fleet) {
        this.branches = branches;
        this.fleet = fleet;
    }

    /**
     * Those of them that do not exist. Never inside of a transaction.
     *
     * @throws Problem when fleet does not answer
     */
    public Set<BranchId> missing(Collection<BranchId> wanted) {
        var missing = notKept(wanted);
        var feed = fleet.getIfAvailable();
        if (missing.isEmpty() || feed == null) {
            return missing;
        }
        Pages.<BranchView, BranchId>read(
                after -> feed.branchesAfter(after, PAGE), BranchView::id, page -> page.forEach(branches::save));
        return notKept(wanted);
    }

    private Set<BranchId> notKept(Collection<BranchId> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        var known = branches.names(wanted).keySet();
        return wanted.stream().filter(id -> !known.contains(id)).collect(Collectors.toUnmodifiableSet());
    }
}
