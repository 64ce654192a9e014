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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of some lines; writes nothing. */
final class ImportBatch {

    private final CarDraft draft;
    private final ImportBranches branches;
    private final Map<String, CarView> known;
    private final Map<String, UUID> plates;

    final Map<String, CarView> created = new LinkedHashMap<>();
    final List<CarView> updated = new ArrayList<>();
    final ImportTally tally = new ImportTally();

    /**
     * @param known cars of the fleet by external id
     * @param plates who has them; claimed ones are added
     */
    ImportBatch(CarDraft draft, ImportBranches branches, Map<String, CarView> known, Map<String, UUID> plates) {
        this.draft = draft;
        this.branches = branches;
        this.known = known;
        this.plates = plates;
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
        } catch (BadLine e) {
            tally.rejected(row.line(), e.reason());
        } catch (Problem e) {
            tally.rejected(row.line(), ImportReader.reason(e));
        }
    }

    private void add(String externalId, ImportRow row) {
        var car = draft.fresh(row.whole(), branches.of(row));
        claim(car.plate(), car);
        created.put(externalId, car);
        tally.created();
    }

    private void change(ImportRow row, CarView before) {
        var fields = row.given().over(before);
        var branch = branches.of(row);
        if (draft.changes(fields, branch, before)) {
            var car = draft.next(fields, branch, before);
            claim(car.plate(), car);
            updated.add(car);
            tally.updated();
        } else {
            tally.unchanged();
        }
    }

    private void claim(@Nullable String plate, CarView car) {
        if (plate != null) {
            var owner = plates.putIfAbsent(plate, car.id().value());
            if (owner != null && !owner.equals(car.id().value())) {
                throw new BadLine("plate %s is another car's".formatted(plate));
            }
        }
    }

    Stream<CarView> cars() {
        return Stream.concat(created.values().stream(), updated.stream());
    }

    List<CarChanged> facts() {
        return cars().map(car -> new CarChanged(car, car.updatedAt())).toList();
    }
}
