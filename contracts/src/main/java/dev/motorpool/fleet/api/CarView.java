package dev.motorpool.fleet.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A car as everybody may see it.
 *
 * @param version grows with every change
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param timeZone of the car's branch; its days and prices are reckoned there
 * @param pricePerDay in units of {@code currency}, for each started day
 * @param rating 0 to 5, null when nobody has rated the car
 * @param acrissCode class, body, transmission and fuel in the trade's four letters (ACRISS); absent in facts from before
 * @param branchSince when it came to its branch, as far as is known; absent in facts from before
 * @param active false once the car has left the fleet
 * @param vin of 17 characters (ISO 3779); only staff see it, as they do odometer and owner
 * @param color in the words of whoever entered the car
 * @param odometerKm the last known reading in kilometres, 0 or more
 * @param ownerId whose car it is, in the operator's own numbering; null for the operator's own
 */
public record CarView(
        CarId id,
        long version,
        String name,
        String brand,
        String model,
        int year,
        FuelType fuelType,
        Transmission transmission,
        int seats,
        int doors,
        CarClass carClass,
        @Nullable String plate,
        List<String> features,
        List<String> images,
        double latitude,
        double longitude,
        @Nullable String address,
        BranchId branchId,
        String branchName,
        ZoneId timeZone,
        BigDecimal pricePerDay,
        String currency,
        @Nullable BigDecimal rating,
        int tripsTaken,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String acrissCode,
        @Nullable String vin,
        @Nullable String color,
        @Nullable Integer odometerKm,
        @Nullable String ownerId,
        @Nullable Instant branchSince) {

    public CarView {
        features = List.copyOf(features);
        images = List.copyOf(images);
    }
}
