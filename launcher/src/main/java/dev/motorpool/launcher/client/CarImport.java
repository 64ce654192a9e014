package dev.motorpool.launcher.client;

import dev.motorpool.launcher.Console;
import dev.motorpool.launcher.Failure;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads a fleet from a file into the running system, in pieces, and says how it goes. */
public final class CarImport {

    public enum Mode {
        WRITE,
        DRY_RUN
    }

    private static final int TRIES = 5;

    private final Path file;
    private final Mode mode;
    private final @Nullable String currency;
    private final Api api;
    private final ImportProgress progress;
    private final UUID run = UUID.randomUUID();

    private CarImport(Path file, Mode mode, @Nullable String currency, Api api, ImportProgress progress) {
        this.file = file;
        this.mode = mode;
        this.currency = currency;
        this.api = api;
        this.progress = progress;
    }

    /**
     * @param currency of prices in a line that names none, null for the service's default
     */
    public static void run(Path file, Mode mode, @Nullable String currency, Target target) {
        var lines = countLines(file);
        var progress = new ImportProgress(Console.out(), Console.isTerminal(), lines - 1);
        new CarImport(file, mode, currency, target.logIn(), progress).run();
    }

    private void run() {
        try (var reader = Files.newBufferedReader(file)) {
            var pieces = new CsvPieces(reader);
            for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
                progress.add(send(piece).orFail("import the file"), piece.lines());
            }
            progress.end(mode);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A piece that was sent before, its answer lost, is not counted twice: the service knows the run. */
    private Answer send(CsvPieces.Piece piece) {
        var answer = api.postCsv(path(piece), piece.csv());
        for (int tries = 1; tries < TRIES && (answer.status() == 429 || answer.status() == 503); tries++) {
            progress.wait(answer.retryAfter());
            answer = api.postCsv(path(piece), piece.csv());
        }
        return answer;
    }

    private String path(CsvPieces.Piece piece) {
        var query = "?dryRun=%s&firstLine=%d&run=%s".formatted(mode == Mode.DRY_RUN, piece.firstLine(), run);
        return "/cars/import" + query
                + (currency == null ? "" : "&currency=" + URLEncoder.encode(currency, StandardCharsets.UTF_8));
    }

    private static long countLines(Path file) {
        try (var lines = Files.lines(file)) {
            var count = lines.count();
            if (count == 0) {
                throw new Failure("The file %s is empty.".formatted(file));
            }
            return count;
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (java.io.UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
    }

    private static Failure unreadable(Path file, @Nullable IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> new Failure("There is no file %s.".formatted(file), e);
            case CharacterCodingException encoding ->
                new Failure("The file %s is not in UTF-8; save it as UTF-8 first.".formatted(file), e);
            case null, default -> new Failure("The file %s cannot be read.".formatted(file), e);
        };
    }
}
