package dev.motorpool.gateway.limit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rate limits, checked in this order.
 *
 * @param database where several gateways count together, null for one that counts in memory
 * @param clients how many clients are remembered at most, each limit apart; the least recent are forgotten first
 */
@ConfigurationProperties("motorpool.gateway.rate")
record RateProperties(
        @DefaultValue List<Limit> limits,
        @Nullable Database database,
        @DefaultValue("100000") int clients) {

    record Database(
            String url, @Nullable String username, @Nullable String password) {}

    RateProperties {
        limits = limits.stream().filter(Limit::isOn).toList();
    }
}
