package dev.motorpool.fleet.csv;

/** Why a line of a file is no car; a sentence for the person who has to mend the file. */
public final class BadLine extends RuntimeException {

    public BadLine(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
