package dev.motorpool.fleet.csv;

import dev.motorpool.platform.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/**
 * What a look through a whole file shows before anything is done with it.
 *
 * @param records without the header
 * @param firstLine the number of the line after the header's
 * @param sign before decimals
 * @param examples what the first record says, by column
 * @param unknownWords by our name of their column, each with how many lines have it
 */
public record Survey(
        ImportHeader header,
        long records,
        long firstLine,
        DecimalSign sign,
        List<String> examples,
        Map<String, Map<String, Integer>> unknownWords) {

    /**
     * @throws Problem 400 when the file has no header or no cars
     */
    public static Survey of(CarFile file, Mapping mapping) throws IOException {
        try (var records = file.records()) {
            var first = records.next();
            if (first == null) {
                throw bad("missing-header", "The file is empty. Its first line must name the columns.");
            }
            if (first.complaint() != null) {
                throw bad("malformed-body", "The first line " + first.complaint() + ".");
            }
            var header = ImportHeader.of(first.fields(), mapping);
            var look = new Look(header, mapping);
            for (var record = records.next(); record != null; record = records.next()) {
                look.at(record);
            }
            return new Survey(
                    header, look.records, first.line() + 1, look.sign(file), look.examples, look.unknownWords);
        }
    }

    /**
     * @throws Problem 400 when there is nothing under the header
     */
    public Survey mustHaveCars() {
        if (records == 0) {
            throw bad("no-cars", "The file has no cars: there is nothing under its header.");
        }
        return this;
    }

    private static Problem bad(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }

    private static final class Look {

        private static final int MOST_WORDS = 100;
        private static final List<ImportColumn> NUMBERS = List.of(ImportColumn.PRICE, ImportColumn.RATING);

        private final ImportHeader header;
        private final Mapping mapping;
        private final Map<String, Map<String, Integer>> unknownWords = new TreeMap<>();
        private List<String> examples = new ArrayList<>();
        private long records;
        private long points;
        private long commas;

        Look(ImportHeader header, Mapping mapping) {
            this.header = header;
            this.mapping = mapping;
        }

        void at(RawRecord record) {
            records++;
            if (record.complaint() != null || record.fields().size() != header.size()) {
                return;
            }
            examples = examples.isEmpty() ? shown(record.fields()) : examples;
            for (int i = 0; i < header.size(); i++) {
                var column = header.columns().get(i);
                var cell = record.fields().get(i).strip();
                if (column != null && !cell.isEmpty()) {
                    at(column, cell);
                }
            }
        }

        private void at(ImportColumn column, String cell) {
            if (NUMBERS.contains(column)) {
                NumberText.of(cell, DecimalSign.UNKNOWN).ifPresent(number -> {
                    points += number.sign() == DecimalSign.POINT ? 1 : 0;
                    commas += number.sign() == DecimalSign.COMMA ? 1 : 0;
                });
            }
            var words = ImportWords.of(column.title());
            if (words != null && mapping.meaning(column, cell) == null && !words.containsKey(Folding.name(cell))) {
                var unknown = unknownWords.computeIfAbsent(column.title(), title -> new TreeMap<>());
                if (unknown.size() < MOST_WORDS || unknown.containsKey(cell)) {
                    unknown.merge(ImportCells.shortened(cell), 1, Integer::sum);
                }
            }
        }

        /** By what the file shows beyond doubt; else by the company that semicolons keep. */
        DecimalSign sign(CarFile file) {
            if (points != commas) {
                return points > commas ? DecimalSign.POINT : DecimalSign.COMMA;
            }
            return file.isOfDecimalCommas() ? DecimalSign.COMMA : DecimalSign.UNKNOWN;
        }

        private static List<String> shown(List<String> fields) {
            return fields.stream().map(ImportCells::shortened).toList();
        }
    }
}
