package dev.motorpool.fleet.imports;

/** What to do with columns that mean nothing to us. */
public enum UnknownColumns {
    REFUSE,
    IGNORE
}
