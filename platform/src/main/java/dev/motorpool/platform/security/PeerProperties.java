package dev.motorpool.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param peerSecret by which services in different processes know each other; the same in all of them
 */
@ConfigurationProperties("motorpool.security")
record PeerProperties(@Nullable String peerSecret) {

    @Override
    public String toString() {
        return "PeerProperties";
    }
}
