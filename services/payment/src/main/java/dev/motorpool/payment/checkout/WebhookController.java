package dev.motorpool.payment.checkout;

import dev.motorpool.payment.provider.Webhook;
import dev.motorpool.payment.provider.WebhookDoor;
import dev.motorpool.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Public: whoever calls proves by the signature who it is. */
@RestController
@Tag(name = "Payments")
class WebhookController {

    private static final int LONGEST = 64 * 1024;

    private final WebhookDoor door;

    WebhookController(WebhookDoor door) {
        this.door = door;
    }

    @PostMapping("/payments/webhooks/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "For payment providers", description = "Signed by the header Webhook-Signature.")
    void receive(
            @PathVariable String provider,
            @RequestHeader(name = Webhook.SIGNATURE_HEADER, defaultValue = "") String signature,
            @RequestBody byte[] body) {
        if (body.length > LONGEST) {
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "No event is as long as that.");
        }
        door.receive(provider, new Webhook(signature, new String(body, StandardCharsets.UTF_8)));
    }
}
