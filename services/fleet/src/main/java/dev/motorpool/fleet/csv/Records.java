package dev.motorpool.fleet.csv;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a file in their order, blank ones left out. */
public interface Records extends Closeable {

    /** Null at the end. */
    @Nullable
    RawRecord next() throws IOException;
}
