package dev.motorpool.booking.life;

import dev.motorpool.fleet.api.BranchId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The car comes back.
 *
 * @param odometerReason why the odometer says that, when it was asked for again
 * @param branchId where it is taken back; the branch that was agreed on when absent
 */
record TakeBack(
        @NotNull @Min(0) @Max(5_000_000) Integer odometerKm,
        @NotNull @Min(0) @Max(100) Integer fuelPercent,

        @Nullable @Size(max = 20)
        List<@NotNull @Size(max = 2000) @Pattern(regexp = HandOver.WEB_ADDRESS) String> photos,

        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 20) List<@NotNull @Valid Damage> damages,
        @Nullable @Size(max = 500) String odometerReason,
        @Nullable BranchId branchId) {

    /** @param amount in the booking's currency */
    record Damage(
            @NotBlank @Size(max = 200) String label,
            @NotNull @Positive @Max(1_000_000) BigDecimal amount) {}

    List<String> pictures() {
        return photos == null ? List.of() : photos;
    }

    List<Damage> claims() {
        return damages == null ? List.of() : damages;
    }
}
