package dev.motorpool.gateway.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rate limits, checked in this order.
 *
 * @param clients how many clients are remembered at most, each limit apart; the least recent are forgotten first
 */
@ConfigurationProperties("motorpool.gateway.rate")
record RateProperties(
        @DefaultValue List<Limit> limits,
        @DefaultValue("100000") int clients) {

    RateProperties {
        limits = limits.stream().filter(Limit::isOn).toList();
    }
}
