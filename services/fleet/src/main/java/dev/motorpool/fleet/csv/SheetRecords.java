package dev.motorpool.fleet.csv;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of a workbook (Office Open XML): of a formula what the sheet shows, of a number all digits. */
final class SheetRecords implements Records {

    /** What a workbook of a hundred thousand cars has is a tenth of that; more is meant to fill memory. */
    private static final long LARGEST = 512L << 20;

    private final ReadableWorkbook book;
    private final Stream<Row> rows;
    private final Iterator<Row> each;
    private int columns;

    SheetRecords(File file) throws IOException {
        mustBeOfBoundedSize(file);
        book = new ReadableWorkbook(file);
        rows = book.getFirstSheet().openStream();
        each = rows.iterator();
    }

    @Override
    public @Nullable RawRecord next() {
        while (each.hasNext()) {
            var row = each.next();
            var fields = fields(row);
            if (!fields.stream().allMatch(String::isBlank)) {
                columns = columns == 0 ? fields.size() : columns;
                return record(row.getRowNum(), fields);
            }
        }
        return null;
    }

    private RawRecord record(long line, List<String> fields) {
        if (fields.stream().anyMatch(SheetRecords::holdsControls)) {
            return RawRecord.unreadable(line, String.join(" ", fields), "holds control characters");
        }
        return new RawRecord(line, padded(fields), null);
    }

    private List<String> fields(Row row) {
        return new ArrayList<>(IntStream.range(0, row.getCellCount())
                .mapToObj(n -> row.getOptionalCell(n).map(SheetRecords::text).orElse(""))
                .toList());
    }

    /** Rows end at their last filled cell. */
    private List<String> padded(List<String> fields) {
        while (fields.size() < columns) {
            fields.add("");
        }
        while (fields.size() > columns && fields.getLast().isBlank()) {
            fields.removeLast();
        }
        return fields;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        var shown = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return shown == null ? "" : shown;
    }

    private static boolean holdsControls(String text) {
        return text.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r');
    }

    private static void mustBeOfBoundedSize(File file) throws IOException {
        try (var zip = new ZipFile(file)) {
            var size = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (size > LARGEST) {
                throw new IOException("unpacks to more than %d bytes".formatted(LARGEST));
            }
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
        book.close();
    }
}
