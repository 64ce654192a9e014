package dev.motorpool.platform.security;

import java.time.Clock;

/** Seals for tests that are not of this package. */
public final class TestSeals {

    private TestSeals() {}

    public static PeerSeal of(String secret) {
        return new PeerSeal(secret, Clock.systemUTC());
    }

    public static boolean isGood(String secret, String seal, String method, String path) {
        return of(secret).isGood(seal, method, path);
    }
}
