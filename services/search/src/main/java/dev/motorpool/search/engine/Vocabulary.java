package dev.motorpool.search.engine;

import dev.motorpool.fleet.api.BranchId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places, brands and models that there are now, each with the number of its cars. */
public record Vocabulary(List<Place> places, List<Kind> kinds) {

    public Vocabulary {
        places = List.copyOf(places);
        kinds = List.copyOf(kinds);
    }

    /** A branch, and the middle of its cars. */
    public record Place(BranchId branchId, String name, double latitude, double longitude, long cars) {}

    /**
     * @param model null: all models of the brand
     */
    public record Kind(String brand, @Nullable String model, long cars) {

        public String name() {
            return model == null ? brand : brand + " " + model;
        }
    }
}
