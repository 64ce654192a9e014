package dev.motorpool.platform.catchup;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something of another service of which a copy is kept here. Each bean of this type is read once when the service has an
 * empty database, and again after it was away for longer than facts are kept for it.
 */
public interface Source {

    /** By which it is remembered when it was read; unique within the service. */
    String name();

    /** Whether there is somebody to ask at all; a service that is tested alone has no peers. */
    boolean isThere();

    /**
     * Reads all of it, page by page, while facts go on arriving: what is known here in a newer version stays.
     *
     * @throws dev.motorpool.platform.problem.Problem when the other service does not answer; tried again later
     */
    void read();

    /**
     * Reads page after page until one is empty.
     *
     * @param page by the last id of the page before, null for the first
     */
    static <T, I> void pages(Function<@Nullable I, List<T>> page, Function<T, I> id, Consumer<List<T>> take) {
        var items = page.apply(null);
        while (!items.isEmpty()) {
            take.accept(items);
            items = page.apply(id.apply(items.getLast()));
        }
    }
}
