package dev.motorpool.fleet.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of some lines. */
public final class ImportTally {

    /**
     * @param fields of the line as the file has them
     */
    public record Line(long number, String text, List<String> fields) {}

    private final List<Line> rejected = new ArrayList<>();
    private final List<Line> notes = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;

    void created() {
        created++;
    }

    void updated() {
        updated++;
    }

    void unchanged() {
        unchanged++;
    }

    void rejected(long line, String reason, List<String> fields) {
        rejected.add(new Line(line, reason, fields));
    }

    void noted(long line, String note) {
        notes.add(new Line(line, note, List.of()));
    }

    /** Takes over what a batch has done, once that is certain. */
    void add(ImportTally batch) {
        created += batch.created;
        updated += batch.updated;
        unchanged += batch.unchanged;
        rejected.addAll(batch.rejected);
        notes.addAll(batch.notes);
    }

    public int numberCreated() {
        return created;
    }

    public int numberUpdated() {
        return updated;
    }

    public int numberUnchanged() {
        return unchanged;
    }

    public List<Line> rejectedLines() {
        return List.copyOf(rejected);
    }

    public List<Line> notes() {
        return List.copyOf(notes);
    }

    ImportReport report(@Nullable String encoding) {
        var read = created + updated + unchanged + rejected.size();
        return new ImportReport(
                read, created, updated, unchanged, rejected.size(), inOrder(rejected), inOrder(notes), encoding);
    }

    private static List<ImportReport.LineError> inOrder(List<Line> lines) {
        return lines.stream()
                .map(line -> new ImportReport.LineError(line.number(), line.text()))
                .sorted(Comparator.comparingLong(ImportReport.LineError::line))
                .toList();
    }
}
