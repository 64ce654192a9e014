package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.branches.BranchRepository;
import dev.motorpool.fleet.branches.Place;
import dev.motorpool.fleet.csv.BadLine;
import dev.motorpool.fleet.csv.ImportHeader;
import dev.motorpool.fleet.csv.ImportReader;
import dev.motorpool.fleet.csv.ImportRow;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Reads a file line by line and writes what it holds in batches; a line that is no car is reported and passed over. */
@Service
class CarImport {

    private static final int BATCH = 500;

    private final ImportReader reader;
    private final ImportLines lines;
    private final ImportWriter writer;
    private final BranchRepository branches;
    private final TimeZones timeZones;

    CarImport(
            ImportReader reader,
            ImportLines lines,
            ImportWriter writer,
            BranchRepository branches,
            TimeZones timeZones) {
        this.reader = reader;
        this.lines = lines;
        this.writer = writer;
        this.branches = branches;
        this.timeZones = timeZones;
    }

    /**
     * @throws Problem 400 when the first line is not a header that we know; nothing is written then
     */
    ImportReport run(BufferedReader file, ImportOptions options, Caller caller) throws IOException {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        var header = header(file.readLine());
        lines.forgetOldRuns();
        var tally = new ImportTally();
        var batch = new ArrayList<ImportRow>(BATCH);
        long number = options.firstLine();
        for (var text = file.readLine(); text != null; text = file.readLine()) {
            if (!text.isBlank()) {
                read(header, number, text, options, batch, tally);
            }
            if (batch.size() == BATCH) {
                write(batch, options, tally);
            }
            number++;
        }
        write(batch, options, tally);
        return tally.report();
    }

    private ImportHeader header(@Nullable String first) {
        var names = first != null && first.startsWith("\uFEFF") ? first.substring(1) : first;
        if (names == null || names.isBlank()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "missing-header", "The first line must name the columns.");
        }
        try {
            return ImportHeader.of(reader.cells(names));
        } catch (BadLine e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "malformed-body", "The first line " + e.reason() + ".", e);
        }
    }

    private void read(
            ImportHeader header,
            long number,
            String text,
            ImportOptions options,
            List<ImportRow> batch,
            ImportTally tally) {
        tally.read();
        try {
            batch.add(reader.row(header, number, text, options.currency()));
        } catch (BadLine e) {
            tally.rejected(number, e.reason());
        }
    }

    private void write(List<ImportRow> batch, ImportOptions options, ImportTally tally) {
        if (!batch.isEmpty()) {
            var rows = byExternalId(batch, options, tally);
            tally.add(writer.write(rows, zonesOfNewCities(rows.values().stream().toList()), options.dryRun()));
            batch.clear();
        }
    }

    private Map<String, ImportRow> byExternalId(List<ImportRow> batch, ImportOptions options, ImportTally tally) {
        var ranks = lines.rank(options.run(), batch);
        var rows = new LinkedHashMap<String, ImportRow>();
        for (var row : batch) {
            var rank = Objects.requireNonNull(ranks.get(row.line()));
            var identity = row.identity();
            if (!identity.unique()) {
                rows.put(identity.value() + "#" + rank.nth(), row);
            } else if (rank.nth() == 1) {
                rows.put(identity.value(), row);
            } else {
                tally.rejected(row.line(), "is the same car as line " + rank.first());
            }
        }
        return rows;
    }

    /** Before the transaction: the map may have to be loaded. */
    private Map<Place, ZoneId> zonesOfNewCities(List<ImportRow> rows) {
        var known = new ImportBranches(branches.all(), Map.of());
        var places = rows.stream()
                .filter(row -> row.branchCode() == null && row.city() != null && !known.knows(row.city()))
                .map(ImportRow::place)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return places.isEmpty() ? Map.of() : timeZones.of(places);
    }
}
