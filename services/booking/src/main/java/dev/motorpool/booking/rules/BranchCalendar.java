package dev.motorpool.booking.rules;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * When a branch hands cars over; times and dates on its own clocks.
 *
 * @param branchId null for all branches that have no calendar of their own
 * @param opening empty for always; open until midnight is open at midnight
 * @param afterHours what it costs to come when it is closed; null when one cannot
 * @param leadTimeMinutes between booking and pickup, at least
 * @param turnaroundMinutes that a car stays blocked after its return; null for the setting of the installation
 * @param overbooking classes of which more may be booked than there are cars
 */
public record BranchCalendar(
        @Nullable BranchId branchId,
        @Size(max = 50) List<@NotNull @Valid Hours> opening,
        @Size(max = 400) List<@NotNull @Valid Holiday> holidays,
        @Nullable @Valid AfterHours afterHours,
        @Nullable @Min(0) @Max(527_040) Integer leadTimeMinutes,
        @Nullable @Min(1) @Max(8784) Integer minimumHours,
        @Nullable @Min(1) @Max(3650) Integer maximumDays,
        @Nullable @Min(0) @Max(20_160) Integer turnaroundMinutes,
        @Size(max = 400) List<@NotNull @Valid Blackout> blackouts,
        @Size(max = 50) List<@NotNull @Valid Overbooking> overbooking)
        implements Rule {

    /** Days ahead that are searched for when it opens again. */
    private static final int FAR = 60;

    /** A day with hours of its own, or none. */
    public record Holiday(
            @NotBlank @Size(max = 80) String name,
            @NotNull LocalDate date,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean yearly,
            @Nullable LocalTime from,

            @Nullable @JsonDeserialize(using = ClosingTime.class)
            LocalTime to) {

        boolean holds(LocalDate day) {
            return yearly ? MonthDay.from(date).equals(MonthDay.from(day)) : date.equals(day);
        }
    }

    /** For each pickup and each return outside of the hours. */
    public record AfterHours(
            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3)
            BigDecimal amount,

            @NotNull String currency) {}

    /**
     * Days on which no rental can start.
     *
     * @param whole whether none may reach into them either
     */
    public record Blackout(
            @NotBlank @Size(max = 80) String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean whole,
            List<@NotNull CarClass> carClasses) {

        public Blackout {
            carClasses = Lists.orEmpty(carClasses);
        }

        boolean stops(LocalDate pickup, LocalDate dropoff, CarClass carClass) {
            return touches(pickup, whole ? dropoff : pickup, carClass);
        }

        boolean touches(LocalDate first, LocalDate last, CarClass carClass) {
            return !last.isBefore(from)
                    && !first.isAfter(to)
                    && (carClasses.isEmpty() || carClasses.contains(carClass));
        }
    }

    /**
     * How many more of a class may be booked for a time than there are cars.
     *
     * @param cars at each of the branches that this calendar is for
     */
    public record Overbooking(
            @NotNull CarClass carClass, @Min(0) @Max(100) int cars) {}

    public static final BranchCalendar ALWAYS =
            new BranchCalendar(null, List.of(), List.of(), null, null, null, null, null, List.of(), List.of());

    public BranchCalendar {
        opening = Lists.orEmpty(opening);
        holidays = Lists.orEmpty(holidays);
        blackouts = Lists.orEmpty(blackouts);
        overbooking = Lists.orEmpty(overbooking);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.CALENDAR;
    }

    @Override
    public String scope() {
        return ""; // its branch is
    }

    @Override
    public Map<String, BranchId> named() {
        return NamedBranches.one("branchId", branchId);
    }

    @Override
    public List<FieldError> complaints() {
        var about = new Complaints()
                .unless(opening.stream().allMatch(Hours::isOrdered), "opening", "must not end before it starts")
                .unless(
                        holidays.stream().allMatch(day -> (day.from() == null) == (day.to() == null)),
                        "holidays",
                        "must have both from and to, or neither")
                .unless(
                        overbooking.stream()
                                        .map(Overbooking::carClass)
                                        .distinct()
                                        .count()
                                == overbooking.size(),
                        "overbooking",
                        "must name each class once");
        if (afterHours != null) {
            about.amount("afterHours.amount", afterHours.amount(), afterHours.currency());
        }
        for (int i = 0; i < blackouts.size(); i++) {
            about.window(
                    "blackouts[%d].to".formatted(i),
                    blackouts.get(i).from(),
                    blackouts.get(i).to());
        }
        return about.all();
    }

    /** At midnight also where the day before is open until then. */
    public boolean isOpen(LocalDateTime at) {
        return hours(at.toLocalDate()).anyMatch(hours -> hours.holds(at.toLocalTime()))
                || (at.toLocalTime().equals(LocalTime.MIDNIGHT)
                        && hours(at.toLocalDate().minusDays(1)).anyMatch(Hours::endsAtMidnight));
    }

    /** When it opens next, if it is closed then and opens within two months. */
    public Optional<LocalDateTime> opensAfter(LocalDateTime at) {
        return at.toLocalDate()
                .datesUntil(at.toLocalDate().plusDays(FAR))
                .flatMap(day -> hours(day).map(hours -> day.atTime(hours.from())))
                .filter(opens -> opens.isAfter(at))
                .min(LocalDateTime::compareTo);
    }

    /**
     * What stops a rental.
     *
     * @param dropoff its last day; the one before when it ends at midnight
     */
    public Optional<Blackout> blackout(LocalDate pickup, LocalDate dropoff, CarClass carClass) {
        return blackouts.stream()
                .filter(days -> days.stops(pickup, dropoff, carClass))
                .findFirst();
    }

    /** What none of these days may be in; nothing when there are no days. */
    public Optional<Blackout> wholeBlackout(LocalDate first, LocalDate last, CarClass carClass) {
        return blackouts.stream()
                .filter(days -> days.whole() && !first.isAfter(last) && days.touches(first, last, carClass))
                .findFirst();
    }

    /** 0 where nothing is said. */
    public int overbooking(CarClass carClass) {
        return overbooking.stream()
                .filter(limit -> limit.carClass() == carClass)
                .mapToInt(Overbooking::cars)
                .findFirst()
                .orElse(0);
    }

    private Stream<Hours> hours(LocalDate day) {
        var today = Set.of(day.getDayOfWeek());
        var holiday = holidays.stream().filter(own -> own.holds(day)).findFirst();
        if (holiday.isPresent()) {
            var from = holiday.get().from();
            var to = holiday.get().to();
            return from == null || to == null ? Stream.empty() : Stream.of(new Hours(today, from, to));
        }
        return opening.isEmpty()
                ? Stream.of(new Hours(today, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                : opening.stream().filter(hours -> hours.days().contains(day.getDayOfWeek()));
    }
}
