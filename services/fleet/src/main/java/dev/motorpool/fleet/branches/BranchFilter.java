package dev.motorpool.fleet.branches;

import dev.motorpool.fleet.input.Conditions;
import dev.motorpool.fleet.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * @param q part of the name, code or city
 */
record BranchFilter(
        @Text(max = 100) @Nullable String q,
        @Text(max = 80) @Nullable String city) {

    Conditions conditions() {
        return new Conditions()
                .and("deleted_at is null")
                .and("lower(city) = lower(?)", city, String::strip)
                .and("concat_ws(' ', name, code, city) ilike ?", q, Conditions::containing);
    }
}
