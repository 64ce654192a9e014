package dev.motorpool.search.lucene;

import dev.motorpool.search.engine.Vocabulary;
import dev.motorpool.search.engine.Vocabulary.Kind;
import dev.motorpool.search.engine.Vocabulary.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
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

    private List<Place> places() {
        return branches.entrySet().stream()
                .filter(entry -> entry.getValue().cars > 0)
                .map(entry -> entry.getValue().place(entry.getKey()))
                .toList();
    }

    private List<Kind> kinds() {
        var cars = new HashMap<String, Long>();
        models.forEach((model, sum) -> {
            if (sum.cars > 0) {
                cars.put(model, sum.cars);
            }
        });
        return Vocabulary.kinds(cars);
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

        Place place(String branch) {
            return Place.of(branch, latitudes / cars, longitudes / cars, cars);
        }

        void add(Sum other) {
            latitudes += other.latitudes;
            longitudes += other.longitudes;
            cars += other.cars;
        }
    }
}
