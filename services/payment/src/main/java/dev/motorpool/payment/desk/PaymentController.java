package dev.motorpool.payment.desk;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.payment.checkout.Checkout;
import dev.motorpool.payment.checkout.PayRequest;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentFilter;
import dev.motorpool.payment.provider.Card;
import dev.motorpool.payment.refunds.GiveMoneyBack;
import dev.motorpool.payment.refunds.RefundDesk;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/payments")
@Tag(name = "Payments")
class PaymentController {

    private static final String KEY = "Idempotency-Key";

    record PayBooking(
            @NotNull BookingId bookingId, @NotNull @Valid Card card) {}

    private final Checkout checkout;
    private final RefundDesk refunds;
    private final PaymentService payments;

    PaymentController(Checkout checkout, RefundDesk refunds, PaymentService payments) {
        this.checkout = checkout;
        this.refunds = refunds;
        this.payments = payments;
    }

    @GetMapping
    @Operation(
            summary = "List payments",
            description =
                    "One's own; agents and admins may ask for userId, bookingId or all. For a bookingId that nothing is"
                            + " known of yet it waits up to two seconds; an empty answer then has the header Retry-After.")
    ResponseEntity<Page<PaymentView>> list(
            @RequestParam(required = false) @Nullable PaymentStatus status,
            @RequestParam(required = false) @Nullable UserId userId,
            @RequestParam(required = false) @Nullable BookingId bookingId,
            @RequestParam(defaultValue = "false") boolean all,
            @Valid @ParameterObject PageRequest page,
            Caller caller) {
        var everybody = all || (bookingId != null && userId == null && Payment.isStaff(caller));
        var customer = userId == null && !everybody ? caller.id() : userId;
        var found = payments.list(new PaymentFilter(customer, bookingId, status), page, caller);
        var answer = ResponseEntity.ok();
        if (bookingId != null && found.total() == 0) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(found);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a payment", description = "One's own; any for agents and admins.")
    PaymentDetails get(@PathVariable PaymentId id, Caller caller) {
        return payments.get(id, caller);
    }

    @PostMapping
    @Operation(
            summary = "Pay a booking",
            description =
                    "As POST /payments/{id}/pay, for who knows only the booking: the oldest payment that is open.")
    ResponseEntity<PaymentDetails> payBooking(
            @Valid @RequestBody PayBooking wish,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        return pay(payments.idFor(wish.bookingId(), caller), new PayRequest(wish.card()), idempotencyKey, caller);
    }

    @PostMapping("/{id}/pay")
    @Operation(
            summary = "Pay by card",
            description =
                    "200 when it is paid, 202 while the bank or the customer has to say more (nextAction), 402 when"
                            + " the card is declined: the payment stays due.")
    ResponseEntity<PaymentDetails> pay(
            @PathVariable PaymentId id,
            @Valid @RequestBody PayRequest wish,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        checkout.pay(id, wish, idempotencyKey, caller);
        return answer(payments.get(id, caller));
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Confirm to the bank", description = "For cards whose payment has the nextAction 'confirm'.")
    ResponseEntity<PaymentDetails> confirm(
            @PathVariable PaymentId id,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        checkout.confirm(id, idempotencyKey, caller);
        return answer(payments.get(id, caller));
    }

    @PostMapping("/{id}/refunds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Give money back", description = "For admins. Without an amount, all that is left.")
    PaymentDetails refund(
            @PathVariable PaymentId id,
            @Valid @RequestBody GiveMoneyBack wish,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        refunds.refund(id, wish, idempotencyKey, caller);
        return payments.get(id, caller);
    }

    private static ResponseEntity<PaymentDetails> answer(PaymentDetails details) {
        var underWay = details.payment().status() == PaymentStatus.PROCESSING;
        return ResponseEntity.status(underWay ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(details);
    }
}
