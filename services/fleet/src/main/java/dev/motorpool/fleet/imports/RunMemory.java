package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.branches.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a run knows of its earlier batches: a trial's own are in no table. */
final class RunMemory {

    final Claims claims = new Claims();
    private final List<Branch> planned = new ArrayList<>();

    List<Branch> with(List<Branch> open) {
        return planned.isEmpty()
                ? open
                : Stream.concat(open.stream(), planned.stream()).toList();
    }

    void planned(List<Branch> branches) {
        planned.addAll(branches);
    }
}
