package dev.motorpool.fleet.csv;

import dev.motorpool.fleet.cars.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pictures by their addresses. A bad one is no reason to refuse a car; it is named and left out. */
final class Pictures {

    private static final int MOST = 20;

    private Pictures() {}

    static @Nullable List<String> good(@Nullable List<String> addresses, List<String> notes) {
        if (addresses == null) {
            return null;
        }
        var good = new ArrayList<String>();
        for (var address : addresses) {
            if (!WebAddress.Check.isAddress(address)) {
                notes.add("image \"%s\" is left out: it is no http or https address"
                        .formatted(ImportCells.shortened(address)));
            } else if (good.size() == MOST) {
                notes.add("image \"%s\" is left out: a car has at most %d"
                        .formatted(ImportCells.shortened(address), MOST));
            } else {
                good.add(address);
            }
        }
        return good;
    }
}
