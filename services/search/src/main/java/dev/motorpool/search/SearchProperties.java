package dev.motorpool.search;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param indexDir where the embedded index lies; can be deleted while the service is down
 */
@ConfigurationProperties("motorpool.search")
record SearchProperties(@DefaultValue("data/search/index") Path indexDir) {}
