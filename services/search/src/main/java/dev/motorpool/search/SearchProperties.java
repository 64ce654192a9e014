package dev.motorpool.search;

import dev.motorpool.search.opensearch.ClusterSettings;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param indexDir where the embedded index lies; can be deleted while the service is down
 * @param url of OpenSearch or Elasticsearch; empty: the embedded index is used
 * @param username if it is not in the URL
 * @param indexes how the names of our indexes there begin
 */
@ConfigurationProperties("motorpool.search")
record SearchProperties(
        @DefaultValue("data/search/index") Path indexDir,
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("motorpool-cars") String indexes) {

    @Nullable
    ClusterSettings cluster() {
        return url.isBlank() ? null : ClusterSettings.of(URI.create(url.strip()), username, password, indexes);
    }
}
