package dev.motorpool.search.lucene;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.search.engine.Vocabulary;
import dev.motorpool.search.engine.Vocabulary.Kind;
import dev.motorpool.search.engine.Vocabulary.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** Counts branches, brands and models in one pass over the index. */
final class LuceneVocabulary {

    private final Map<String, Sum> branches = new HashMap<>();
    private final Map<String, Sum> models = new HashMap<>();

    private LuceneVocabulary() {}

    static Vocabulary of(IndexReader reader) throws IOException {
        var vocabulary = new LuceneVocabulary();
        for (var segment : reader.leaves()) {
            vocabulary.add(segment.reader());
        }
        return new Vocabulary(vocabulary.places(), vocabulary.kinds());
    }

    private void add(LeafReader segment) throws IOException {
        add(segment, CarFields.BRANCH, branches);
        add(segment, CarFields.MODEL, models);
    }

    private static void add(LeafReader segment, String field, Map<String, Sum> sums) throws IOException {
        var names = DocValues.getSorted(segment, field);
        var locations = DocValues.getSortedNumeric(segment, CarFields.LOCATION);
        var live = segment.getLiveDocs();
        var here = new Sum[names.getValueCount()];
        java.util.Arrays.setAll(here, ordinal -> new Sum());
        for (int car = 0; car < segment.maxDoc(); car++) {
            if ((live == null || live.get(car)) && names.advanceExact(car) && locations.advanceExact(car)) {
                here[names.ordValue()].add(locations.nextValue());
            }
        }
        for (int ordinal = 0; ordinal < here.length; ordinal++) {
            sums.computeIfAbsent(names.lookupOrd(ordinal).utf8ToString(), name -> new Sum())
                    .add(here[ordinal]);
        }
    }

    private ArrayList<Place> places() {
        var places = new ArrayList<Place>();
        branches.forEach((branch, sum) -> {
            if (sum.cars > 0) {
                var parts = parts(branch);
                places.add(new Place(
                        BranchId.valueOf(parts[0]),
                        parts[1],
                        sum.latitudes / sum.cars,
                        sum.longitudes / sum.cars,
                        sum.cars));
            }
        });
        return places;
    }

    private ArrayList<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        var brands = new HashMap<String, Long>();
        models.forEach((model, sum) -> {
            if (sum.cars > 0) {
                var parts = parts(model);
                kinds.add(new Kind(parts[0], parts[1], sum.cars));
                brands.merge(parts[0], sum.cars, Long::sum);
            }
        });
        brands.forEach((brand, cars) -> kinds.add(new Kind(brand, null, cars)));
        return kinds;
    }

    private static String[] parts(String key) {
        var at = key.indexOf(CarFields.SEPARATOR);
        return new String[] {key.substring(0, at), key.substring(at + 1)};
    }

    private static final class Sum {

        private double latitudes;
        private double longitudes;
        private long cars;

        void add(long location) {
            latitudes += GeoEncodingUtils.decodeLatitude((int) (location >> 32));
            longitudes += GeoEncodingUtils.decodeLongitude((int) location);
            cars++;
        }

        void add(Sum other) {
            latitudes += other.latitudes;
            longitudes += other.longitudes;
            cars += other.cars;
        }
    }
}
