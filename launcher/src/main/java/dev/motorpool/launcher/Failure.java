package dev.motorpool.launcher;

import org.jspecify.annotations.Nullable;

/** Motorpool cannot do what was asked; the message is one sentence, or two, for the person who asked. */
public final class Failure extends RuntimeException {

    public Failure(String sentence) {
        this(sentence, null);
    }

    public Failure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
