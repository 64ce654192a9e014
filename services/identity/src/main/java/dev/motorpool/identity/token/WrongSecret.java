package dev.motorpool.identity.token;

/** Stops the start. */
final class WrongSecret extends IllegalStateException {

    WrongSecret(Throwable cause) {
        super(
                "The signing keys in identity's database were encrypted with another secret: set JWT_SECRET"
                        + " (motorpool.identity.secret) to its former value.",
                cause);
    }
}
