package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.life.CarCheck.Occasion;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings/{id}")
@Tag(name = "At the counter")
class LifeController {

    private final HandoverDesk handovers;
    private final ReturnDesk returns;
    private final MissedDesk missed;
    private final CheckQueries checks;

    LifeController(HandoverDesk handovers, ReturnDesk returns, MissedDesk missed, CheckQueries checks) {
        this.handovers = handovers;
        this.returns = returns;
        this.missed = missed;
        this.checks = checks;
    }

    @PostMapping("/handover")
    @Operation(summary = "Hand the car over", description = "For agents and admins; the booking becomes active.")
    HandoverReply handOver(@PathVariable BookingId id, @Valid @RequestBody HandOver wish, Caller caller) {
        return handovers.handOver(id, wish, caller);
    }

    @GetMapping("/handover")
    @Operation(summary = "How the car was handed over")
    CheckView handover(@PathVariable BookingId id, Caller caller) {
        return checks.get(id, Occasion.HANDOVER, caller);
    }

    @PostMapping("/return")
    @Operation(
            summary = "Take the car back",
            description = "For agents and admins; the booking is completed and what is to pay on top is reckoned.")
    ReturnReply takeBack(@PathVariable BookingId id, @Valid @RequestBody TakeBack wish, Caller caller) {
        return returns.takeBack(id, wish, caller);
    }

    @PostMapping("/return/preview")
    @Operation(
            summary = "What a return would come to",
            description = "For agents and admins, with the body of the return; nothing is changed.")
    ReturnReply previewReturn(@PathVariable BookingId id, @Valid @RequestBody TakeBack wish, Caller caller) {
        return returns.preview(id, wish, caller);
    }

    @GetMapping("/return")
    @Operation(summary = "How the car came back, and what was charged")
    CheckView returned(@PathVariable BookingId id, Caller caller) {
        return checks.get(id, Occasion.RETURN, caller);
    }

    @PostMapping("/no-show")
    @Operation(summary = "Nobody came", description = "For agents and admins; the car is free again.")
    BookingView miss(@PathVariable BookingId id, Caller caller) {
        return missed.miss(id, caller);
    }
}
