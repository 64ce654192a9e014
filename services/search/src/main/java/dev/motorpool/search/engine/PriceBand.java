package dev.motorpool.search.engine;

/** The steps in which prices per day are counted, in units of the car's currency; {@code to} is not included. */
public enum PriceBand {
    TO_25("0-25", 25),
    TO_50("25-50", 50),
    TO_75("50-75", 75),
    TO_100("75-100", 100),
    TO_150("100-150", 150),
    TO_200("150-200", 200),
    TO_300("200-300", 300),
    TO_500("300-500", 500),
    ABOVE("500-", Long.MAX_VALUE / 1_000);

    private static final PriceBand[] ALL = values();

    public final String label;
    private final long to;

    PriceBand(String label, long to) {
        this.label = label;
        this.to = to;
    }

    public static PriceBand of(long thousandths) {
        for (var band : ALL) {
            if (thousandths < band.to * 1_000) {
                return band;
            }
        }
        return ABOVE;
    }
}
