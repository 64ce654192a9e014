package dev.motorpool.search.engine;

import dev.motorpool.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** No answer is better than a wrong one: the index is away or not whole. */
public final class SearchUnavailable extends Problem {

    public SearchUnavailable(@Nullable Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "search-unavailable",
                "The search cannot answer now. Please try again in a moment.",
                cause);
        getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
    }
}
