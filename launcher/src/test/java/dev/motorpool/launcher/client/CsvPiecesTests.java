package dev.motorpool.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvPiecesTests {

    private static List<CsvPieces.Piece> cut(String file) throws IOException {
        var pieces = new CsvPieces(new BufferedReader(new StringReader(file)));
        var all = new ArrayList<CsvPieces.Piece>();
        for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
            all.add(piece);
        }
        return all;
    }

    private static String text(CsvPieces.Piece piece) {
        return new String(piece.csv(), StandardCharsets.UTF_8);
    }

    @Test
    void repeats_the_header_and_numbers_lines_as_the_file_does() throws IOException {
        var lines = IntStream.rangeClosed(2, 1202).mapToObj(i -> "line " + i).collect(Collectors.joining("\r\n"));

        var pieces = cut("head\r\n" + lines + "\r\n");

        assertThat(pieces).extracting(CsvPieces.Piece::firstLine).containsExactly(2L, 502L, 1002L);
        assertThat(pieces).extracting(CsvPieces.Piece::lines).containsExactly(500, 500, 201);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(text(piece)).startsWith("head\nline " + piece.firstLine() + "\n"));
    }

    @Test
    void counts_blank_lines() throws IOException {
        assertThat(cut("head\n\n\ncar").getFirst()).satisfies(piece -> {
            assertThat(piece.lines()).isEqualTo(3);
            assertThat(text(piece)).isEqualTo("head\n\n\ncar\n");
        });
    }

    @Test
    void stays_under_what_the_edge_takes() throws IOException {
        var wide = "é".repeat(100_000);

        var pieces = cut("head\n" + (wide + "\n").repeat(7));

        assertThat(pieces).allSatisfy(piece -> assertThat(piece.csv().length).isLessThan(1 << 20));
        assertThat(pieces.stream().mapToInt(CsvPieces.Piece::lines).sum()).isEqualTo(7);
    }

    @Test
    void sends_a_lone_header_to_be_judged() throws IOException {
        assertThat(cut("head\n"))
                .singleElement()
                .satisfies(piece -> assertThat(text(piece)).isEqualTo("head\n"));
    }

    @Test
    void drops_the_mark_that_spreadsheets_put_first() throws IOException {
        assertThat(text(cut("\uFEFFhead\ncar").getFirst())).isEqualTo("head\ncar\n");
    }
}
