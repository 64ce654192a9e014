package dev.motorpool.fleet.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineRecordsTests {

    @Test
    void a_quoted_field_may_go_over_lines_and_lines_are_still_counted() throws IOException {
        var records = read("a,b\n1,\"x\ny\r\nz\"\n2,w\n");
        assertThat(records).extracting(RawRecord::line).containsExactly(1L, 2L, 5L);
        assertThat(records.get(1).fields()).containsExactly("1", "x\ny\nz");
    }

    @Test
    void a_quotation_mark_that_nobody_closed_spoils_its_line_only() throws IOException {
        var records = read("a,b\n\"1,x\n2,y\n3,\"z\"\n");
        assertThat(records.get(1).complaint()).isEqualTo("is not CSV: a quotation mark is out of place");
        assertThat(records).extracting(RawRecord::fields).contains(List.of("2", "y"), List.of("3", "z"));
    }

    @Test
    void rows_with_nothing_in_them_are_passed_over() throws IOException {
        assertThat(read("a,b\n,\n \n\" \",\n1,2\n")).extracting(RawRecord::line).containsExactly(1L, 5L);
    }

    @Test
    void a_file_of_open_quotation_marks_takes_no_time() throws IOException {
        var records = read("a,b\n" + "\"x,y\n".repeat(20_000));
        assertThat(records).hasSizeGreaterThan(10_000);
    }

    private static List<RawRecord> read(String text) throws IOException {
        var found = new ArrayList<RawRecord>();
        try (var records = new LineRecords(new BufferedReader(new StringReader(text)), ',')) {
            for (var record = records.next(); record != null; record = records.next()) {
                found.add(record);
            }
        }
        return found;
    }
}
