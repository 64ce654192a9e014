package dev.motorpool.fleet.imports;

/** Who keeps the account of a run. */
public interface ImportProgress {

    /**
     * What has become of some more records; in the transaction that wrote them, or after a trial's was taken back.
     *
     * @param done records so far, with those before this run
     */
    void add(ImportTally batch, long done);

    /** Asked between batches. */
    boolean goesOn();
}
