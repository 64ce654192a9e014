package dev.motorpool.search.lucene;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.PriceRange;
import dev.motorpool.search.engine.Words;
import java.math.BigDecimal;
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
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** How a car lies in the Lucene index. Whoever changes this raises {@link #SCHEMA}. */
final class CarFields {

    static final String SCHEMA = "2";

    static final String ID = "id";
    static final String SOURCE = "source";
    static final String WORD = "word";
    static final String FEATURE = "feature";
    static final String CURRENCY = "currency";
    static final String LOCATION = "location";
    static final String BUSY = "busy";
    static final String BUSY_TIMES = "busy_times";
    static final String FACETS = "facets";
    static final String BRAND = "brand";
    static final String MODEL = "model";
    static final String BRANCH = "branch";
    static final String PRICE = "price";
    static final String RATING = "rating";
    static final String NAME = "name";
    /** Breaks ties alike in every index of the same cars. */
    static final String TIE = "tie";

    /** Between a brand and its model, a branch's id and its name. */
    static final char SEPARATOR = '\t';

    private static final int LONGEST_KEY = 200;

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
        busy(document, found.busy());
        terms(document, car);
        sortKeys(document, car);
        return document;
    }

    private static void terms(Document document, CarView car) {
        var text = "%s %s %s %d".formatted(car.brand(), car.model(), car.name(), car.year());
        Words.indexed(text).forEach(word -> document.add(new StringField(WORD, word, Store.NO)));
        car.features().forEach(feature -> document.add(new StringField(FEATURE, Words.fold(feature), Store.NO)));
        document.add(new StringField(CURRENCY, car.currency(), Store.NO));
        document.add(key(BRAND, cut(car.brand())));
        document.add(key(MODEL, cut(car.brand()) + SEPARATOR + cut(car.model())));
        document.add(key(BRANCH, car.branchId().toString() + SEPARATOR + cut(car.branchName())));
    }

    private static void sortKeys(Document document, CarView car) {
        var id = car.id().value();
        document.add(new NumericDocValuesField(FACETS, FacetCode.of(car)));
        document.add(new NumericDocValuesField(PRICE, PriceRange.thousandths(car.pricePerDay())));
        document.add(new NumericDocValuesField(RATING, rating(car.rating() == null ? BigDecimal.ZERO : car.rating())));
        document.add(key(NAME, cut(Words.fold(car.name()))));
        document.add(new NumericDocValuesField(
                TIE, id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32)));
    }

    static long rating(BigDecimal rating) {
        return rating.movePointRight(2).longValue();
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

    private static String cut(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
