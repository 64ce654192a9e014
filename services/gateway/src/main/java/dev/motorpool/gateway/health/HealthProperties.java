package dev.motorpool.gateway.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How services are asked for their health.
 *
 * @param deadline after which a service counts as unreachable
 * @param remembered how long an answer is given again; the health page is not rate limited
 */
@ConfigurationProperties("motorpool.gateway.health")
record HealthProperties(
        @DefaultValue("2s") Duration deadline,
        @DefaultValue("1s") Duration remembered) {}
