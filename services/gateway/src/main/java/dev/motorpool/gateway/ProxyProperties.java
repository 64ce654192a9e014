package dev.motorpool.gateway;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose word about the client's address is taken.
 *
 * @param trustedProxies addresses or blocks of the proxies in front of the gateway; nobody by default, not even loopback
 */
@ConfigurationProperties("motorpool.gateway")
record ProxyProperties(@DefaultValue List<String> trustedProxies) {

    List<Network> networks() {
        return trustedProxies.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Network::parse)
                .toList();
    }
}
