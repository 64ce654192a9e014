package dev.motorpool.platform.catchup;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one reads all of what another service tells by pages. */
public final class Pages {

    private Pages() {}

    /**
     * Reads page after page until one is empty.
     *
     * @param page by the last id of the page before, null for the first
     */
    public static <T, I> void read(Function<@Nullable I, List<T>> page, Function<T, I> id, Consumer<List<T>> take) {
        var items = page.apply(null);
        while (!items.isEmpty()) {
            take.accept(items);
            items = page.apply(id.apply(items.getLast()));
        }
    }
}
