package dev.motorpool.search.query;

import dev.motorpool.platform.web.PageRequest;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.SearchEngine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/search")
@Tag(name = "Search")
class SearchController {

    private static final int DEEPEST = 10_000;

    private final SearchEngine engine;
    private final CarQueryReader reader;

    SearchController(SearchEngine engine, CarQueryReader reader) {
        this.engine = engine;
        this.reader = reader;
    }

    @GetMapping
    @SearchParameters
    @Operation(summary = "Cars by place, words, filters and dates; cars busy in the period are left out")
    SearchPage search(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Valid @ParameterObject PageRequest page) {
        var sent = new Parameters(parameters);
        if (page.offset() + page.limit() > DEEPEST) {
            sent.wrong("page", "must end within the first %d cars".formatted(DEEPEST));
        }
        var query = inOneCurrency(reader.read(sent));
        var result = engine.search(query, (int) page.offset(), page.limit());
        var items =
                result.hits().stream().map(hit -> CarHit.of(hit, query.free())).toList();
        return SearchPage.of(items, page, result, query.demands().currency());
    }

    /** 20 dinars are not less than 30 euros: where prices are compared it is those of one currency. */
    private CarQuery inOneCurrency(CarQuery query) {
        return query.demands().currency() != null || !query.comparesPrices()
                ? query
                : engine.commonCurrency(query).map(query::in).orElse(query);
    }
}
