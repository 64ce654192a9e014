package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.branches.Branch;
import dev.motorpool.fleet.branches.BranchChoice;
import dev.motorpool.fleet.branches.Place;
import dev.motorpool.fleet.csv.BadLine;
import dev.motorpool.fleet.csv.City;
import dev.motorpool.fleet.csv.ImportRow;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The branches that one batch of an import finds or plans: one for each city. */
final class ImportBranches {

    private static final int LONGEST_CITY = 12;
    private static final int LONGEST_REGION = 3;

    private final List<Branch> open;
    private final Map<String, Branch> byCity = new HashMap<>();
    private final Set<String> codes;
    private final Map<Place, ZoneId> zones;
    private final BranchPolicy policy;
    private final List<Branch> planned = new ArrayList<>();

    /**
     * @param zones of the places at which a branch may have to be opened
     * @param policy for cities without a branch
     */
    ImportBranches(List<Branch> open, Map<Place, ZoneId> zones, BranchPolicy policy) {
        this.policy = policy;
        this.open = List.copyOf(open);
        this.zones = Map.copyOf(zones);
        this.codes = open.stream().map(Branch::code).collect(Collectors.toSet());
        open.forEach(branch -> byCity.putIfAbsent(City.of(branch).key(), branch));
    }

    boolean knows(City city) {
        return byCity.containsKey(city.key());
    }

    Branch of(ImportRow row) {
        if (row.branchCode() != null) {
            return open.stream()
                    .filter(branch -> branch.code().equalsIgnoreCase(row.branchCode()))
                    .findAny()
                    .orElseThrow(() -> new BadLine("there is no branch with the code " + row.branchCode()));
        }
        var city = row.city();
        if (city == null) {
            return BranchChoice.of(open, row.whole().latitude(), row.whole().longitude());
        }
        var known = byCity.get(city.key());
        return known == null ? elsewhere(city, row.place()) : known;
    }

    private Branch elsewhere(City city, @Nullable Place place) {
        var into = policy.into();
        if (into != null) {
            return open.stream()
                    .filter(branch -> branch.id().equals(into))
                    .findAny()
                    .orElseThrow(() -> new BadLine("the branch for cities without one has closed"));
        }
        return switch (policy.newBranches()) {
            case OPEN -> plan(city, place);
            case NEAREST -> nearest(city, place);
            case ASK, REFUSE -> throw new BadLine("there is no branch in " + city.title());
        };
    }

    private Branch nearest(City city, @Nullable Place place) {
        if (place == null) {
            throw new BadLine("latitude and longitude are missing, and %s has no branch".formatted(city.title()));
        }
        return open.stream()
                .min(Comparator.comparingDouble(branch -> branch.place().kilometresTo(place)))
                .orElseThrow(() -> new BadLine("there is no branch yet"));
    }

    /** Those planned ones at which a car has come to stand. */
    List<Branch> toOpen(Collection<BranchId> used) {
        return planned.stream().filter(branch -> used.contains(branch.id())).toList();
    }

    private Branch plan(City city, @Nullable Place place) {
        if (place == null) {
            throw new BadLine("latitude and longitude are missing, and %s has no branch yet".formatted(city.title()));
        }
        var zone = zones.get(place);
        if (zone == null) {
            throw new BadLine("no time zone is known at %s, %s".formatted(place.latitude(), place.longitude()));
        }
        var branch = new Branch(
                new BranchId(UUID.randomUUID()),
                1,
                freeCode(city),
                city.title(),
                city.name(),
                city.region(),
                city.country(),
                zone,
                place.latitude(),
                place.longitude(),
                null,
                null,
                null);
        planned.add(branch);
        codes.add(branch.code());
        byCity.put(city.key(), branch);
        return branch;
    }

    /** SEATTLE-WA; SEATTLE-WA-2 when that is another's; the country where a name has no letters from A to Z. */
    private String freeCode(City city) {
        var region = city.region() == null ? "" : letters(city.region(), LONGEST_REGION);
        var code = Stream.of(letters(city.name(), LONGEST_CITY), region.isEmpty() ? city.country() : region)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        var free = code;
        for (int n = 2; codes.contains(free); n++) {
            free = code + "-" + n;
        }
        return free;
    }

    private static String letters(String text, int longest) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        return plain.substring(0, Math.min(longest, plain.length()));
    }
}
