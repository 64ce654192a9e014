package dev.motorpool.fleet.imports;

import static java.util.Objects.requireNonNull;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.fleet.branches.Branch;
import dev.motorpool.fleet.branches.BranchRepository;
import dev.motorpool.fleet.branches.FleetLock;
import dev.motorpool.fleet.branches.Place;
import dev.motorpool.fleet.cars.CarDraft;
import dev.motorpool.fleet.cars.ImportedCars;
import dev.motorpool.fleet.csv.ImportRow;
import dev.motorpool.platform.facts.Outbox;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param told of what was written: within the transaction, or after a trial's is taken back
     */
    void write(
            ImportPlan plan,
            Map<String, ImportRow> rowsByExternalId,
            Map<Place, ZoneId> zones,
            RunMemory memory,
            Consumer<ImportTally> told) {
        var isTrial = plan.mode() == ImportPlan.Mode.TRIAL;
        var tally = requireNonNull(transaction.execute(tx -> {
            lock.changeBranches();
            var here = new ImportBranches(memory.with(branches.all()), zones, plan.policy());
            var batch = new ImportBatch(
                    draft, here, cars.known(rowsByExternalId.keySet()), claims(memory, rowsByExternalId.values()));
            rowsByExternalId.forEach(batch::take);
            if (isTrial) {
                tx.setRollbackOnly();
                memory.planned(opened(batch, here));
            } else {
                save(batch, opened(batch, here));
                told.accept(batch.tally);
            }
            return batch.tally;
        }));
        if (isTrial) {
            told.accept(tally);
        }
    }

    private Claims claims(RunMemory memory, Collection<ImportRow> rows) {
        cars.holders(
                        texts(rows, row -> CarDraft.plate(row.whole().plate())),
                        texts(rows, row -> CarDraft.vin(row.whole().vin())))
                .forEach(holder -> memory.claims.known(holder.car(), holder.plate(), holder.vin()));
        return memory.claims;
    }

    private static List<Branch> opened(ImportBatch batch, ImportBranches here) {
        return here.toOpen(batch.cars().map(CarView::branchId).collect(Collectors.toSet()));
    }

    private void save(ImportBatch batch, List<Branch> opened) {
        opened.forEach(branches::insert);
        outbox.publishAll(opened.stream()
                .map(branch -> new BranchChanged(branch.view(true), draft.now()))
                .toList());
        cars.insert(batch.created);
        cars.update(batch.updated);
        outbox.publishAll(batch.facts());
    }

    private static Set<String> texts(Collection<ImportRow> rows, Function<ImportRow, @Nullable String> text) {
        return rows.stream().map(text).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
