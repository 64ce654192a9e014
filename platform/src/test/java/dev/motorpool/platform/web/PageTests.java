package dev.motorpool.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTests {

    @ParameterizedTest
    @CsvSource({"0, 20, 0", "1, 20, 1", "20, 20, 1", "21, 20, 2", "3000000000, 1, 3000000000"})
    void counts_its_pages(long total, int limit, long pages) {
        assertThat(Page.of(List.of(), new PageRequest(1, limit), total).totalPages())
                .isEqualTo(pages);
    }

    @Test
    void asks_for_the_first_twenty_when_nothing_is_said() {
        var request = new PageRequest(null, null);
        assertThat(request).isEqualTo(new PageRequest(1, 20));
        assertThat(request.offset()).isZero();
    }

    @Test
    void skips_the_pages_before() {
        assertThat(new PageRequest(3, 20).offset()).isEqualTo(40);
        assertThat(new PageRequest(Integer.MAX_VALUE, 100).offset()).isEqualTo(214_748_364_600L);
    }

    @Test
    void keeps_its_numbers_when_its_items_are_shown_differently() {
        var page = Page.of(List.of(1, 2), new PageRequest(2, 2), 5);
        assertThat(page.map(String::valueOf)).isEqualTo(new Page<>(List.of("1", "2"), 2, 2, 5, 3));
    }
}
