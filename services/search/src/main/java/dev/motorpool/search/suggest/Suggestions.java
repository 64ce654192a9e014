package dev.motorpool.search.suggest;

import dev.motorpool.fleet.api.BranchId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody may mean, the likeliest first; {@code cars} says how many there are. */
record Suggestions(List<PlaceSuggestion> places, List<KindSuggestion> cars) {

    record PlaceSuggestion(BranchId branchId, String name, double latitude, double longitude, long cars) {}

    /**
     * @param text to search for
     * @param model null for a whole brand
     */
    record KindSuggestion(
            String text, String brand, @Nullable String model, long cars) {}
}
