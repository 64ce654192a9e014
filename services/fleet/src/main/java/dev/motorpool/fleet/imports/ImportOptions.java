package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.input.Fields;
import dev.motorpool.platform.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param dryRun tells what would happen and changes nothing
 * @param firstLine the number that the line after the header has in the whole file
 * @param run the same for all pieces of a file, another one for each time that a file is imported
 * @param currency of prices whose lines name none
 * @param unknownColumns whether a column that we do not know refuses the file or is left out
 * @param newBranches what becomes of cars in a city without a branch: open, refuse or nearest
 */
record ImportOptions(
        Boolean dryRun,
        @Min(2) @Max(100_000_000) Long firstLine,
        UUID run,

        @Pattern(regexp = "[A-Za-z]{3}", message = "must be a currency code such as USD") @Nullable
        String currency,

        UnknownColumns unknownColumns,
        NewBranches newBranches) {

    @SuppressWarnings("NullAway") // a parameter that was not sent arrives as null
    ImportOptions(
            @Nullable Boolean dryRun,
            @Nullable Long firstLine,
            @Nullable UUID run,
            @Nullable String currency,
            @Nullable UnknownColumns unknownColumns,
            @Nullable NewBranches newBranches) {
        this.dryRun = Fields.or(dryRun, false);
        this.firstLine = Fields.or(firstLine, 2L);
        this.run = Fields.or(run, UUID.randomUUID());
        this.currency = currency;
        this.unknownColumns = Fields.or(unknownColumns, UnknownColumns.REFUSE);
        this.newBranches = Fields.or(newBranches, NewBranches.OPEN);
        if (this.newBranches == NewBranches.ASK) {
            throw Problem.invalid("newBranches", "must be open, refuse or nearest here");
        }
    }
}
