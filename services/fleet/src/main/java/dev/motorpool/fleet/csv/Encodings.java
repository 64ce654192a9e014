package dev.motorpool.fleet.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.springframework.core.io.InputStreamSource;

/**
 * In which encoding a text is. What is UTF-8 from beginning to end was hardly meant as anything else; after that comes what
 * spreadsheets in the west write, Windows-1252, of which Latin-1 is a part.
 */
final class Encodings {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;

    private Encodings() {}

    static Charset of(InputStreamSource file) throws IOException {
        byte[] start;
        try (var bytes = file.getInputStream()) {
            start = bytes.readNBytes(LOOKED_AT);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        if (start.length >= 8 && zeros(start, 1) * 3 > start.length && zeros(start, 0) == 0) {
            return UTF_16LE;
        }
        if (start.length >= 8 && zeros(start, 0) * 3 > start.length && zeros(start, 1) == 0) {
            return UTF_16BE;
        }
        return isUtf8(file) ? UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(InputStreamSource file) throws IOException {
        try (var text = new InputStreamReader(file.getInputStream(), UTF_8.newDecoder())) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] start, int first, int second) {
        return start.length >= 2 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
    }

    /** How many of the bytes at even (0) or odd (1) places are zero, as half of a western text in UTF-16 is. */
    private static int zeros(byte[] start, int from) {
        int zeros = 0;
        for (int i = from; i < start.length; i += 2) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
