package dev.motorpool.booking.pricing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a renter takes beside the car.
 *
 * @param coverages codes
 * @param extraDrivers beside the renter
 * @param driverAge in years, of the youngest driver
 */
public record Chosen(
        @Size(max = 20) List<@NotNull @Valid Piece> extras,
        @Size(max = 10) List<@NotBlank @Size(max = 40) String> coverages,
        @Nullable @Min(0) @Max(20) Integer extraDrivers,
        @Nullable @Min(16) @Max(120) Integer driverAge,
        @Nullable @Size(max = 40) String promoCode) {

    public static final Chosen NOTHING = new Chosen(List.of(), List.of(), null, null, null);

    /** So many of an extra; one when nothing is said. */
    public record Piece(
            @NotBlank @Size(max = 40) String code,
            @Nullable @Min(1) @Max(99) Integer quantity) {

        public int pieces() {
            return quantity == null ? 1 : quantity;
        }
    }

    public Chosen {
        extras = extras == null ? List.of() : List.copyOf(extras);
        coverages = coverages == null ? List.of() : List.copyOf(coverages);
        promoCode = promoCode == null || promoCode.isBlank() ? null : promoCode.strip();
    }

    public int drivers() {
        return extraDrivers == null ? 0 : extraDrivers;
    }
}
