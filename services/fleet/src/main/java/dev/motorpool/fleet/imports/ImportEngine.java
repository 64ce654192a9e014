package dev.motorpool.fleet.imports;

import static java.util.Objects.requireNonNull;

import dev.motorpool.fleet.branches.BranchRepository;
import dev.motorpool.fleet.branches.Place;
import dev.motorpool.fleet.csv.BadLine;
import dev.motorpool.fleet.csv.ImportReader;
import dev.motorpool.fleet.csv.ImportRow;
import dev.motorpool.fleet.csv.RawRecord;
import dev.motorpool.fleet.csv.Records;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a file record by record and writes what it holds in batches; a line that is no car is reported and passed over. */
@Component
public class ImportEngine {

    private static final int BATCH = 500;

    private final ImportReader reader;
    private final ImportLines lines;
    private final ImportWriter writer;
    private final BranchRepository branches;
    private final TimeZones timeZones;

    ImportEngine(
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

    public void run(ImportPlan plan, ImportProgress progress) throws IOException {
        lines.forgetOldRuns();
        var memory = new RunMemory();
        var done = plan.done();
        try (var records = plan.file().records()) {
            skip(records, done + 1);
            for (var batch = next(records); !batch.isEmpty() && progress.goesOn(); batch = next(records)) {
                done += batch.size();
                write(plan, batch, memory, progress, done);
            }
        }
    }

    private static void skip(Records records, long count) throws IOException {
        for (long n = 0; n < count; n++) {
            records.next();
        }
    }

    private static List<RawRecord> next(Records records) throws IOException {
        var batch = new ArrayList<RawRecord>(BATCH);
        while (batch.size() < BATCH) {
            var record = records.next();
            if (record == null) {
                break;
            }
            batch.add(record);
        }
        return batch;
    }

    private void write(ImportPlan plan, List<RawRecord> batch, RunMemory memory, ImportProgress progress, long done) {
        var tally = new ImportTally();
        var rows = byExternalId(plan, understood(plan, batch, tally), tally);
        var zones = zonesOfNewCities(plan, memory, rows.values());
        writer.write(plan, rows, zones, memory, written -> {
            tally.add(written);
            progress.add(tally, done);
        });
    }

    private List<ImportRow> understood(ImportPlan plan, List<RawRecord> batch, ImportTally tally) {
        var rows = new ArrayList<ImportRow>(batch.size());
        for (var raw : batch) {
            var record = new RawRecord(raw.line() + plan.numbering(), raw.fields(), raw.complaint());
            try {
                rows.add(reader.row(plan.header(), record, plan.reading()));
            } catch (BadLine e) {
                tally.rejected(record.line(), e.reason(), record.fields());
            }
        }
        return rows;
    }

    private Map<String, ImportRow> byExternalId(ImportPlan plan, List<ImportRow> batch, ImportTally tally) {
        var ranks = lines.rank(plan.run(), batch);
        var rows = new LinkedHashMap<String, ImportRow>();
        for (var row : batch) {
            var rank = requireNonNull(ranks.get(row.line()));
            var identity = row.identity();
            if (!identity.unique()) {
                rows.put(identity.value() + "#" + rank.nth(), row);
            } else if (rank.nth() == 1) {
                rows.put(identity.value(), row);
            } else {
                tally.rejected(row.line(), "is the same car as line " + rank.first(), row.fields());
            }
        }
        return rows;
    }

    /** Before the transaction: the map may have to be loaded. */
    private Map<Place, ZoneId> zonesOfNewCities(ImportPlan plan, RunMemory memory, Collection<ImportRow> rows) {
        if (plan.policy().newBranches() != NewBranches.OPEN || plan.policy().into() != null) {
            return Map.of();
        }
        var known = new ImportBranches(memory.with(branches.all()), Map.of(), plan.policy());
        var places = rows.stream()
                .filter(row -> row.branchCode() == null && row.city() != null && !known.knows(row.city()))
                .map(ImportRow::place)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return places.isEmpty() ? Map.of() : timeZones.of(places);
    }
}
