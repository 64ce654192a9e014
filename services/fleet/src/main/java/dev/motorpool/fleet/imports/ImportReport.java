package dev.motorpool.fleet.imports;

import java.util.List;

/**
 * What an import did, or in a dry run would have done.
 *
 * @param read lines with anything in them, the header not counted; the sum of the four that follow
 * @param errors the rejected lines by their number in the file
 */
record ImportReport(int read, int created, int updated, int unchanged, int rejected, List<LineError> errors) {

    record LineError(long line, String reason) {}

    ImportReport {
        errors = List.copyOf(errors);
    }
}
