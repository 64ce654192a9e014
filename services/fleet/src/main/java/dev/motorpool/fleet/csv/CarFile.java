package dev.motorpool.fleet.csv;

import dev.motorpool.platform.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;

/**
 * A file of cars: how it is written, found by looking and not by its name.
 *
 * @param encoding null in a workbook
 * @param separator between fields; null in a workbook
 */
public record CarFile(
        Path path,
        Format format,
        @Nullable Charset encoding,
        @Nullable Character separator) {

    public enum Format {
        TEXT,
        WORKBOOK
    }

    /**
     * @param isColumn whether a header is one that we know, by which the separator is told
     * @throws Problem 400 when it is neither text nor a workbook that can be read
     */
    public static CarFile of(Path path, Predicate<String> isColumn) throws IOException {
        var file = new FileSystemResource(path);
        byte[] start;
        try (var bytes = file.getInputStream()) {
            start = bytes.readNBytes(60);
        }
        var magic = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (magic.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw unreadable("This is a workbook of an old form (.xls). Save it as .xlsx or as CSV.", null);
        }
        if (magic.startsWith("PK\u0003\u0004")) {
            return workbook(path, magic);
        }
        var encoding = Encodings.of(file);
        return new CarFile(path, Format.TEXT, encoding, separator(path, encoding, isColumn));
    }

    private static CarFile workbook(Path path, String magic) throws IOException {
        if (magic.contains("mimetypeapplication/vnd.oasis")) {
            throw unreadable("This is an OpenDocument file. Save it as .xlsx or as CSV.", null);
        }
        var file = new CarFile(path, Format.WORKBOOK, null, null);
        file.records().close();
        return file;
    }

    public @Nullable String encodingName() {
        return encoding == null ? null : encoding.name();
    }

    /** The sign that stands for decimals in programs of those who separate by semicolons. */
    boolean isOfDecimalCommas() {
        return separator != null && separator == ';';
    }

    public Records records() throws IOException {
        if (encoding != null && separator != null) {
            return new LineRecords(reader(path, encoding), separator);
        }
        try {
            return new SheetRecords(path.toFile());
        } catch (IOException | RuntimeException e) { // its parts are missing, or no XML
            throw unreadable("This is a workbook or an archive that cannot be read. Save it as .xlsx or as CSV.", e);
        }
    }

    private static char separator(Path path, Charset encoding, Predicate<String> isColumn) throws IOException {
        try (var reader = reader(path, encoding)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var text = line.startsWith("\uFEFF") ? line.substring(1) : line;
                var declared = Separators.declared(text);
                if (declared != null) {
                    return declared;
                }
                if (!text.isBlank()) {
                    return Separators.of(text, isColumn);
                }
            }
            return ',';
        }
    }

    /** What is no character in the encoding becomes U+FFFD and spoils its cell, not the file. */
    private static BufferedReader reader(Path path, Charset encoding) throws IOException {
        return new BufferedReader(new InputStreamReader(new FileSystemResource(path).getInputStream(), encoding));
    }

    private static Problem unreadable(String detail, @Nullable Throwable cause) {
        return new Problem(HttpStatus.BAD_REQUEST, "unreadable-file", detail, cause);
    }
}
