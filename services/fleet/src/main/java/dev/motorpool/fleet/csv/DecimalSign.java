package dev.motorpool.fleet.csv;

/** What stands before the decimals where a number may be read in two ways, as 1.234 and 1,234. */
public enum DecimalSign {
    POINT,
    COMMA,
    UNKNOWN
}
