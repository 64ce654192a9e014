package dev.motorpool.search.query;

import dev.motorpool.platform.web.PageRequest;
import dev.motorpool.search.engine.Facets;
import dev.motorpool.search.engine.SearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link dev.motorpool.platform.web.Page} of cars with its facets beside it.
 *
 * @param currency the only one that the cars are priced in, where one was asked for or prices were compared
 */
record SearchPage(
        List<CarHit> items,
        int page,
        int limit,
        long total,
        long totalPages,
        Facets facets,
        @Nullable String currency) {

    static SearchPage of(List<CarHit> items, PageRequest request, SearchResult result, @Nullable String currency) {
        var pages = Math.ceilDiv(result.total(), (long) request.limit());
        return new SearchPage(items, request.page(), request.limit(), result.total(), pages, result.facets(), currency);
    }
}
