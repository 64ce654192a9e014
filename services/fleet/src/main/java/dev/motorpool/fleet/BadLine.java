package dev.motorpool.fleet;

/** Why a line of a file is no car; a sentence for the person who has to mend the file. */
final class BadLine extends RuntimeException {

    BadLine(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
