package dev.motorpool.search;

import dev.motorpool.platform.security.PublicRoutes;
import dev.motorpool.search.copy.CarCopy;
import dev.motorpool.search.engine.SearchEngine;
import dev.motorpool.search.lucene.LuceneEngine;
import dev.motorpool.search.opensearch.OpenSearchEngine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Finds cars. Owns no truth: an index and the copy it is made from. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SearchApplication {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of("GET /search", "GET /search/suggest");
    }

    @Bean
    SearchEngine searchEngine(SearchProperties settings, CarCopy cars, JsonMapper json) {
        var cluster = settings.cluster();
        return cluster == null
                ? new LuceneEngine(settings.indexDir(), cars.identity("embedded"), json)
                : new OpenSearchEngine(cluster, cars.identity(cluster.toString()), json);
    }
}
