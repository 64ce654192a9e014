package dev.motorpool.search.query;

import dev.motorpool.platform.web.PageRequest;
import dev.motorpool.search.engine.Facets;
import dev.motorpool.search.engine.SearchResult;
import java.util.List;

/** A {@link dev.motorpool.platform.web.Page} of cars with its facets beside it. */
record SearchPage(List<CarHit> items, int page, int limit, long total, long totalPages, Facets facets) {

    static SearchPage of(List<CarHit> items, PageRequest request, SearchResult result) {
        var pages = Math.ceilDiv(result.total(), (long) request.limit());
        return new SearchPage(items, request.page(), request.limit(), result.total(), pages, result.facets());
    }
}
