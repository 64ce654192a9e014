package dev.motorpool.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param indexDir where the embedded index lies; can be deleted while the service is down
 * @param maxRentalDays the longest period that can be searched for
 * @param commitEvery how long a change may be in the index without being durable there
 * @param poll how long the indexer sleeps when nobody wakes it
 */
@Validated
@ConfigurationProperties("motorpool.search")
record SearchProperties(
        @DefaultValue("data/search/index") Path indexDir,
        @DefaultValue("90") @Min(1) @Max(3650) int maxRentalDays,
        @DefaultValue("1s") Duration commitEvery,
        @DefaultValue("1s") Duration poll) {}
