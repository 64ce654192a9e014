package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.csv.CarFile;
import dev.motorpool.fleet.csv.ImportColumn;
import dev.motorpool.fleet.csv.ImportHeader;
import dev.motorpool.fleet.csv.Mapping;
import dev.motorpool.fleet.csv.Reading;
import dev.motorpool.fleet.csv.Survey;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Service;

/** Imports a piece of a file, or a small one whole, while the caller waits. */
@Service
class CarImport {

    private final ImportEngine engine;

    CarImport(ImportEngine engine) {
        this.engine = engine;
    }

    /**
     * @throws Problem 400 when the first line is not a header that we know; nothing is written then
     */
    ImportReport run(InputStream body, ImportOptions options, Caller caller) throws IOException {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        var path = Files.createTempFile("import", null);
        try {
            Files.copy(body, path, StandardCopyOption.REPLACE_EXISTING);
            var file = CarFile.of(path, name -> ImportColumn.named(name).isPresent());
            var survey = Survey.of(file, Mapping.NONE);
            var header = known(survey.header(), options).mustBeWhole();
            survey.mustHaveCars();
            var tally = new ImportTally();
            engine.run(plan(file, header, survey, options), new WholeTally(tally));
            return tally.report(file.encodingName());
        } finally {
            Files.delete(path);
        }
    }

    private static ImportHeader known(ImportHeader header, ImportOptions options) {
        return options.unknownColumns() == UnknownColumns.IGNORE ? header : header.mustBeKnown();
    }

    private static ImportPlan plan(CarFile file, ImportHeader header, Survey survey, ImportOptions options) {
        return new ImportPlan(
                file,
                header,
                new Reading(options.currency(), survey.sign(), Mapping.NONE),
                new BranchPolicy(options.newBranches(), null),
                options.run(),
                options.dryRun() ? ImportPlan.Mode.TRIAL : ImportPlan.Mode.WRITE,
                options.firstLine() - survey.firstLine(),
                0);
    }

    private record WholeTally(ImportTally tally) implements ImportProgress {

        @Override
        public void add(ImportTally batch, long done) {
            tally.add(batch);
        }

        @Override
        public boolean goesOn() {
            return true;
        }
    }
}
