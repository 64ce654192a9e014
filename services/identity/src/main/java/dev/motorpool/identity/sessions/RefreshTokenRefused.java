package dev.motorpool.identity.sessions;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class RefreshTokenRefused extends Problem {

    private RefreshTokenRefused(String code, String detail) {
        super(HttpStatus.UNAUTHORIZED, code, detail);
    }

    static RefreshTokenRefused invalid() {
        return new RefreshTokenRefused(
                "invalid-refresh-token", "The refresh token is not valid or has expired. Please log in again.");
    }

    static RefreshTokenRefused reused() {
        return new RefreshTokenRefused(
                "refresh-token-reused",
                "The refresh token was used before. To be safe, the session has ended. Please log in again.");
    }
}
