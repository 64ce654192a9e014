package dev.motorpool.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for; read from {@code ?page=&limit=}, checked by {@code @Valid} in the controller. */
public record PageRequest(
        @Schema(defaultValue = "1") @Min(1) @Max(100_000) Integer page,
        @Schema(defaultValue = "20") @Min(1) @Max(100) Integer limit) {

    public static final int DEFAULT_LIMIT = 20;

    @SuppressWarnings("NullAway") // a parameter that was not sent arrives as null
    public PageRequest(@Nullable Integer page, @Nullable Integer limit) {
        this.page = page == null ? 1 : page;
        this.limit = limit == null ? DEFAULT_LIMIT : limit;
    }

    public long offset() {
        return (page - 1L) * limit;
    }
}
