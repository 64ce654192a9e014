package dev.motorpool.booking.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.Branch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A booking in the words of schema.org (https://schema.org/RentalCarReservation), as mail programs and assistants read it.
 * Times carry the offset of the branch where they count.
 */
record Reservation(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        String reservationId,
        String reservationNumber,
        String reservationStatus,
        Person underName,
        Car reservationFor,
        OffsetDateTime pickupTime,
        OffsetDateTime dropoffTime,
        @Nullable Place pickupLocation,
        @Nullable Place dropoffLocation,
        BigDecimal totalPrice,
        String priceCurrency,
        Instant bookingTime,
        Instant modifiedTime) {

    record Person(@JsonProperty("@type") String type, String identifier) {}

    /**
     * @param vehicleConfiguration the class in four letters (ACRISS)
     */
    record Car(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String category,
            @Nullable String vehicleConfiguration) {}

    record Place(@JsonProperty("@type") String type, String name, String address) {

        static @Nullable Place of(@Nullable Branch branch) {
            return branch == null ? null : new Place("Place", branch.name(), branch.address());
        }
    }

    static Reservation of(BookingView booking, @Nullable Branch pickup, @Nullable Branch dropoff) {
        var where = Where.of(booking, pickup, dropoff);
        var kind = booking.carClass();
        return new Reservation(
                "https://schema.org",
                "RentalCarReservation",
                booking.id().toString(),
                Objects.requireNonNullElse(booking.reference(), booking.id().toString()),
                "https://schema.org/" + status(booking.status()),
                new Person("Person", booking.userId().toString()),
                new Car("Car", booking.carName(), kind == null ? null : word(kind), booking.acrissCode()),
                where.pickup(booking.pickupTime()).toOffsetDateTime(),
                where.dropoff(booking.dropoffTime()).toOffsetDateTime(),
                Place.of(pickup),
                Place.of(dropoff),
                booking.totalPrice(),
                booking.currency(),
                booking.createdAt(),
                booking.updatedAt());
    }

    /** https://schema.org/ReservationStatusType */
    private static String status(BookingStatus status) {
        return switch (status) {
            case HELD -> "ReservationHold";
            case CONFIRMED, ACTIVE, COMPLETED -> "ReservationConfirmed";
            case CANCELLED, EXPIRED, NO_SHOW -> "ReservationCancelled";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
