package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.fleet.cars.CarDraft;
import dev.motorpool.fleet.csv.BadLine;
import dev.motorpool.fleet.csv.ImportReader;
import dev.motorpool.fleet.csv.ImportRow;
import dev.motorpool.platform.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decides what becomes of some lines; writes nothing. */
final class ImportBatch {

    private final CarDraft draft;
    private final ImportBranches branches;
    private final Map<String, CarView> known;
    private final Claims claims;

    final Map<String, CarView> created = new LinkedHashMap<>();
    final List<CarView> updated = new ArrayList<>();
    final ImportTally tally = new ImportTally();

    /**
     * @param known cars of the fleet by external id
     * @param claims on plates and VINs; those of the batch are added
     */
    ImportBatch(CarDraft draft, ImportBranches branches, Map<String, CarView> known, Claims claims) {
        this.draft = draft;
        this.branches = branches;
        this.known = known;
        this.claims = claims;
    }

    void take(String externalId, ImportRow row) {
        try {
            var before = known.get(externalId);
            if (before == null) {
                add(externalId, row);
            } else if (!before.active()) {
                tally.unchanged(); // somebody took it out of the fleet: a file does not bring it back
            } else {
                change(row, before);
            }
            row.notes().forEach(note -> tally.noted(row.line(), note));
        } catch (BadLine e) {
            tally.rejected(row.line(), e.reason(), row.fields());
        } catch (Problem e) {
            tally.rejected(row.line(), ImportReader.reason(e), row.fields());
        }
    }

    private void add(String externalId, ImportRow row) {
        var car = draft.fresh(row.whole(), branches.of(row));
        claims.claim(car, row.line());
        created.put(externalId, car);
        tally.created();
    }

    private void change(ImportRow row, CarView before) {
        var fields = row.given().over(before);
        var branch = branches.of(row);
        if (draft.changes(fields, branch, before)) {
            var car = draft.next(fields, branch, before);
            claims.claim(car, row.line());
            updated.add(car);
            tally.updated();
        } else {
            tally.unchanged();
        }
    }

    Stream<CarView> cars() {
        return Stream.concat(created.values().stream(), updated.stream());
    }

    List<CarChanged> facts() {
        return cars().map(car -> new CarChanged(car, car.updatedAt())).toList();
    }
}
