package dev.motorpool.booking.maintenance;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is absent stays as it is. */
record ChangeBlock(
        @Nullable Instant from,
        @Nullable Instant to,

        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String reason) {}
