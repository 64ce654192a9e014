package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.input.Fields;
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
 */
record ImportOptions(
        Boolean dryRun,
        @Min(2) @Max(100_000_000) Long firstLine,
        UUID run,

        @Pattern(regexp = "[A-Za-z]{3}", message = "must be a currency code such as USD") @Nullable
        String currency) {

    @SuppressWarnings("NullAway") // a parameter that was not sent arrives as null
    ImportOptions(@Nullable Boolean dryRun, @Nullable Long firstLine, @Nullable UUID run, @Nullable String currency) {
        this.dryRun = Fields.or(dryRun, false);
        this.firstLine = Fields.or(firstLine, 2L);
        this.run = Fields.or(run, UUID.randomUUID());
        this.currency = currency;
    }
}
