package dev.motorpool.booking.rules;

import dev.motorpool.fleet.api.BranchId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The branches of a rule by the field that names them. */
final class NamedBranches {

    private NamedBranches() {}

    static Map<String, BranchId> one(String field, @Nullable BranchId branch) {
        return branch == null ? Map.of() : Map.of(field, branch);
    }

    /**
     * @param field with a place for the number
     */
    static Map<String, BranchId> all(String field, List<BranchId> branches) {
        return IntStream.range(0, branches.size()).boxed().collect(Collectors.toMap(field::formatted, branches::get));
    }
}
