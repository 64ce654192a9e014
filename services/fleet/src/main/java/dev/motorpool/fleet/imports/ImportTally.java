package dev.motorpool.fleet.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has become of the lines so far. */
final class ImportTally {

    private final List<ImportReport.LineError> errors = new ArrayList<>();
    private int read;
    private int created;
    private int updated;
    private int unchanged;

    void read() {
        read++;
    }

    void created() {
        created++;
    }

    void updated() {
        updated++;
    }

    void unchanged() {
        unchanged++;
    }

    void rejected(long line, String reason) {
        errors.add(new ImportReport.LineError(line, reason));
    }

    /** Takes over what a batch has done, once that is certain. */
    void add(ImportTally batch) {
        created += batch.created;
        updated += batch.updated;
        unchanged += batch.unchanged;
        errors.addAll(batch.errors);
    }

    ImportReport report() {
        var inOrder = errors.stream()
                .sorted(Comparator.comparingLong(ImportReport.LineError::line))
                .toList();
        return new ImportReport(read, created, updated, unchanged, errors.size(), inOrder);
    }
}
