package dev.motorpool.search.engine;

import dev.motorpool.fleet.api.BranchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places, brands and models that there are now, each with the number of its cars. */
public record Vocabulary(List<Place> places, List<Kind> kinds) {

    private static final char SEPARATOR = '\t';

    public Vocabulary {
        places = List.copyOf(places);
        kinds = List.copyOf(kinds);
    }

    /** Two names as one key: a brand and its model, a branch's id and its name. */
    static String key(String first, String second) {
        return first + SEPARATOR + second;
    }

    /** From the number of cars under each key of brand and model. */
    public static List<Kind> kinds(Map<String, Long> carsOfModel) {
        var kinds = new ArrayList<Kind>();
        var brands = new HashMap<String, Long>();
        carsOfModel.forEach((key, cars) -> {
            var at = key.indexOf(SEPARATOR);
            kinds.add(new Kind(key.substring(0, at), key.substring(at + 1), cars));
            brands.merge(key.substring(0, at), cars, Long::sum);
        });
        brands.forEach((brand, cars) -> kinds.add(new Kind(brand, null, cars)));
        return kinds;
    }

    /** A branch, and the middle of its cars. */
    public record Place(BranchId branchId, String name, double latitude, double longitude, long cars) {

        public static Place of(String branch, double latitude, double longitude, long cars) {
            var at = branch.indexOf(SEPARATOR);
            return new Place(
                    BranchId.valueOf(branch.substring(0, at)), branch.substring(at + 1), latitude, longitude, cars);
        }
    }

    /**
     * @param model null: all models of the brand
     */
    public record Kind(String brand, @Nullable String model, long cars) {

        public String name() {
            return model == null ? brand : brand + " " + model;
        }
    }
}
