package dev.motorpool.booking.planner;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.planner.Planner.Row;
import dev.motorpool.booking.planner.PlannerRepository.CarFilter;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings/planner")
@Tag(name = "Bookings")
class PlannerController {

    private static final Duration LONGEST = Duration.ofDays(100);

    private final Planner planner;

    PlannerController(Planner planner) {
        this.planner = planner;
    }

    @GetMapping
    @Operation(
            summary = "Who has which car when",
            description =
                    "A page of cars with their bookings and maintenance, for agents, fleet managers and admins; q is a part of a car's name or the beginning of its plate.")
    Page<Row> rows(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable BranchId branchId,
            @RequestParam(required = false) @Nullable CarClass carClass,
            @RequestParam(required = false) @Nullable CarId carId,
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @Valid @ParameterObject PageRequest page,
            Caller caller) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.invalid("to", "must be after from, by at most %d days".formatted(LONGEST.toDays()));
        }
        var words = q == null || q.isBlank() ? null : q.strip();
        return planner.rows(new CarFilter(branchId, carClass, carId, words), new Period(from, to), page, caller);
    }
}
