package dev.motorpool.payment.ledger;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For whoever keeps the books. */
@RestController
@RequestMapping("/payments")
@Tag(name = "Finance")
class FinanceController {

    record Balances(List<LedgerReports.Balance> items) {}

    record Summaries(Instant from, Instant to, List<LedgerReports.Summary> items) {}

    /** Years that a person can mean, and that PostgreSQL can. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final LedgerReports reports;

    FinanceController(LedgerReports reports) {
        this.reports = reports;
    }

    @GetMapping("/ledger/balances")
    @Operation(
            summary = "What each account holds",
            description = "Debits less credits. In each currency they sum to 0.")
    Balances balances(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return new Balances(reports.balances());
    }

    @GetMapping("/ledger/entries")
    @Operation(summary = "The ledger's lines, oldest first")
    Page<LedgerReports.Line> entries(
            @RequestParam(required = false) @Nullable PaymentId paymentId,
            @Valid @ParameterObject PageRequest page,
            Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return Page.of(reports.lines(paymentId, page), page, reports.count(paymentId));
    }

    @GetMapping("/summary")
    @Operation(
            summary = "What came and went back in a time, by currency",
            description = "From inclusive, to exclusive; either may be left out.")
    Summaries summary(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        var start = from == null ? EARLIEST : from;
        var end = to == null ? LATEST : to;
        if (start.isBefore(EARLIEST) || end.isAfter(LATEST) || !start.isBefore(end)) {
            throw Problem.invalid("to", "must be after from, both between the years 1970 and 9998");
        }
        return new Summaries(start, end, reports.summary(start, end));
    }
}
