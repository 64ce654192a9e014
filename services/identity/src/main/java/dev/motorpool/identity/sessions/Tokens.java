package dev.motorpool.identity.sessions;

import dev.motorpool.identity.api.UserView;

/**
 * What a client gets for its credentials.
 *
 * @param expiresIn seconds until the access token expires
 */
record Tokens(String accessToken, String refreshToken, long expiresIn, String tokenType, UserView user) {

    @Override
    public String toString() {
        return "Tokens of " + user.id();
    }
}
