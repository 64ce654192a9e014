package dev.motorpool.booking.today;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings/today")
@Tag(name = "Bookings")
class TodayController {

    private final Today today;

    TodayController(Today today) {
        this.today = today;
    }

    @GetMapping
    @Operation(summary = "The work of a day", description = """
                    Pickups, returns, late returns, unpaid holds, bookings whose car is still out, and cars in maintenance: how \
                    many, and the first of each. Without a date it is today on each branch's own clock. For agents, fleet \
                    managers and admins.""")
    Day day(
            @RequestParam(required = false) @Nullable BranchId branchId,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "8") @Min(1) @Max(100) int limit,
            Caller caller) {
        return today.of(branchId, date, limit, caller);
    }
}
