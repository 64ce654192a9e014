package dev.motorpool.search.lucene;

import static org.apache.lucene.geo.GeoEncodingUtils.encodeLatitude;
import static org.apache.lucene.geo.GeoEncodingUtils.encodeLongitude;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.IndexedCar;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** How a car lies in the Lucene index. Whoever changes this raises {@link IndexedCar#SCHEMA}. */
final class CarFields {

    static final String ID = "id";
    static final String SOURCE = "source";
    static final String WORD = "word";
    static final String FEATURE = "feature";
    static final String CURRENCY = "currency";
    static final String LOCATION = "location";
    static final String NEIGHBOURHOOD = "neighbourhood";
    static final String BUSY = "busy";
    static final String BUSY_TIMES = "busy_times";
    static final String FACETS = "facets";
    static final String BRAND = "brand";
    static final String MODEL = "model";
    static final String BRANCH = "branch";
    static final String PRICE = "price";
    static final String RATING = "rating";
    static final String NAME = "name";
    static final String TIE = "tie";

    private final JsonMapper json;

    CarFields(JsonMapper json) {
        this.json = json;
    }

    static Term id(CarId id) {
        return new Term(ID, id.toString());
    }

    /**
     * @throws IllegalArgumentException when the car cannot be indexed
     */
    Document document(CarDocument found) {
        var car = found.car();
        var document = new Document();
        document.add(new StringField(ID, car.id().toString(), Store.NO));
        document.add(new BinaryDocValuesField(SOURCE, new BytesRef(json.writeValueAsBytes(car))));
        document.add(new LatLonPoint(LOCATION, car.latitude(), car.longitude()));
        document.add(new LatLonDocValuesField(LOCATION, car.latitude(), car.longitude()));
        document.add(new NumericDocValuesField(NEIGHBOURHOOD, neighbourhood(car.latitude(), car.longitude())));
        busy(document, found.busy());
        var indexed = IndexedCar.of(car);
        terms(document, car, indexed);
        sortKeys(document, car, indexed);
        return document;
    }

    private static void terms(Document document, CarView car, IndexedCar indexed) {
        indexed.words().forEach(word -> document.add(new StringField(WORD, word, Store.NO)));
        indexed.features().forEach(feature -> document.add(new StringField(FEATURE, feature, Store.NO)));
        document.add(new StringField(CURRENCY, car.currency(), Store.NO));
        document.add(key(BRAND, indexed.brand()));
        document.add(key(MODEL, indexed.model()));
        document.add(key(BRANCH, indexed.branch()));
    }

    private static void sortKeys(Document document, CarView car, IndexedCar indexed) {
        document.add(new NumericDocValuesField(FACETS, FacetCode.of(car, indexed)));
        document.add(new NumericDocValuesField(PRICE, indexed.price()));
        document.add(new NumericDocValuesField(RATING, indexed.rating()));
        document.add(key(NAME, indexed.name()));
        document.add(new NumericDocValuesField(TIE, indexed.tie()));
    }

    /** A place on a curve through all places (Morton's) on which neighbours are mostly near each other. */
    private static long neighbourhood(double latitude, double longitude) {
        return BitUtil.interleave(
                encodeLatitude(latitude) ^ Integer.MIN_VALUE, encodeLongitude(longitude) ^ Integer.MIN_VALUE);
    }

    /** Lucene's ranges include both ends, a period does not include its end. */
    private static void busy(Document document, List<Period> busy) {
        for (var period : busy) {
            var from = BusyTimes.micros(period.from());
            var to = BusyTimes.micros(period.to());
            document.add(new LongRange(BUSY, new long[] {from}, new long[] {to - 1}));
        }
        if (!busy.isEmpty()) {
            document.add(new BinaryDocValuesField(BUSY_TIMES, BusyTimes.encode(busy)));
        }
    }

    private static SortedDocValuesField key(String field, String value) {
        return new SortedDocValuesField(field, new BytesRef(value));
    }
}
