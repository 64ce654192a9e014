package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.csv.CarFile;
import dev.motorpool.fleet.csv.ImportHeader;
import dev.motorpool.fleet.csv.Reading;
import java.util.UUID;

/**
 * What is to be done with a file.
 *
 * @param run the same whenever lines of this run of the file are sent, so that none counts twice
 * @param numbering what the number of a line in this file lacks to its number in the whole one, of which it is a piece
 * @param done records that have been written already, the header not counted
 */
public record ImportPlan(
        CarFile file,
        ImportHeader header,
        Reading reading,
        BranchPolicy policy,
        UUID run,
        Mode mode,
        long numbering,
        long done) {

    public enum Mode {
        /** Says what would happen and changes nothing. */
        TRIAL,
        WRITE
    }
}
