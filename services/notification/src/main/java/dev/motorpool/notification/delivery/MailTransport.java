package dev.motorpool.notification.delivery;

/** Carries e-mails away. */
@FunctionalInterface
interface MailTransport {

    /**
     * Called outside of any transaction; answers within its own deadline.
     *
     * @throws RuntimeException it was not taken; the message says why in words for an operator
     */
    void send(Letter letter);
}
