package dev.motorpool.platform.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list: {@code page} counts from 1, {@code total} is exact.
 */
public record Page<T>(List<T> items, int page, int limit, long total, long totalPages) {

    public static <T> Page<T> of(List<T> items, PageRequest request, long total) {
        return new Page<>(items, request.page(), request.limit(), total, Math.ceilDiv(total, request.limit()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), page, limit, total, totalPages);
    }
}
