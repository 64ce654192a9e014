package dev.motorpool.notification.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param threads jobs that run at once in this instance
 * @param poll how often to look for what is due; what this instance schedules for now it starts at once
 * @param heartbeat how often a running job shows that it lives; after six that are missed another instance takes it
 */
@Validated
@ConfigurationProperties("motorpool.notification.jobs")
record JobProperties(
        @DefaultValue("4") @Min(1) @Max(64) int threads,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("5s") Duration heartbeat) {}
