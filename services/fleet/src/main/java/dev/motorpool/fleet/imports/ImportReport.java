package dev.motorpool.fleet.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or in a dry run would have done.
 *
 * @param read lines with anything in them, the header not counted; the sum of the four that follow
 * @param errors the rejected lines by their number in the file
 * @param notes what was left out of lines that were taken
 * @param encoding in which the file was read; absent for a workbook
 */
record ImportReport(
        int read,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<LineError> errors,
        List<LineError> notes,
        @Nullable String encoding) {

    record LineError(long line, String reason) {}

    ImportReport {
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }
}
