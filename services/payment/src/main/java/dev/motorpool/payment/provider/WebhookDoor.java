package dev.motorpool.payment.provider;

/** Where webhooks come in, over HTTP or from a provider that lives in this process: the same checks for both. */
public interface WebhookDoor {

    /**
     * Takes an event once; when this returns it need not be sent again.
     *
     * @throws BadSignature when it is not the provider's, or too old
     */
    void receive(String provider, Webhook webhook);
}
