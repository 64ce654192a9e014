package dev.motorpool.fleet.imports;

import static java.util.Objects.requireNonNull;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.fleet.branches.BranchRepository;
import dev.motorpool.fleet.branches.FleetLock;
import dev.motorpool.fleet.branches.Place;
import dev.motorpool.fleet.cars.CarDraft;
import dev.motorpool.fleet.cars.ImportedCars;
import dev.motorpool.fleet.csv.ImportRow;
import dev.motorpool.platform.facts.Outbox;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes a batch of lines with its facts in one transaction. */
@Component
class ImportWriter {

    private final ImportedCars cars;
    private final BranchRepository branches;
    private final FleetLock lock;
    private final CarDraft draft;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    ImportWriter(
            ImportedCars cars,
            BranchRepository branches,
            FleetLock lock,
            CarDraft draft,
            Outbox outbox,
            TransactionOperations transaction) {
        this.cars = cars;
        this.branches = branches;
        this.lock = lock;
        this.draft = draft;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    ImportTally write(Map<String, ImportRow> rowsByExternalId, Map<Place, ZoneId> zones, boolean dryRun) {
        return requireNonNull(transaction.execute(tx -> {
            lock.changeBranches();
            var here = new ImportBranches(branches.all(), zones);
            var batch = new ImportBatch(
                    draft, here, cars.known(rowsByExternalId.keySet()), cars.owners(plates(rowsByExternalId)));
            rowsByExternalId.forEach(batch::take);
            save(batch, here);
            if (dryRun) {
                tx.setRollbackOnly();
            }
            return batch.tally;
        }));
    }

    private void save(ImportBatch batch, ImportBranches here) {
        var opened = here.toOpen(batch.cars().map(CarView::branchId).collect(Collectors.toSet()));
        opened.forEach(branches::insert);
        outbox.publishAll(opened.stream()
                .map(branch -> new BranchChanged(branch.view(true), draft.now()))
                .toList());
        cars.insert(batch.created);
        cars.update(batch.updated);
        outbox.publishAll(batch.facts());
    }

    private static java.util.Set<String> plates(Map<String, ImportRow> rows) {
        return rows.values().stream()
                .map(row -> CarDraft.plate(row.whole().plate()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
