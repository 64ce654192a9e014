package dev.motorpool.search.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param commitEvery how long a change may be in the index without being durable there
 * @param poll how long the indexer sleeps when nobody wakes it, as no other process can
 */
@ConfigurationProperties("motorpool.search")
record IndexProperties(
        @DefaultValue("1s") Duration commitEvery,
        @DefaultValue("200ms") Duration poll) {}
