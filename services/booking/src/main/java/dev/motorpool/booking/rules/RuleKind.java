package dev.motorpool.booking.rules;

/** The kinds of rules, each with the path below {@code /rules} where it is kept. */
public enum RuleKind {
    RATE("rates", Rate.class),
    ONE_WAY_FEE("one-way-fees", OneWayFee.class),
    DRIVERS("drivers", DriverRules.class),
    EXTRA("extras", Extra.class),
    COVERAGE("coverages", Coverage.class),
    PROMO("promos", Promo.class),
    TAXES("taxes", TaxRules.class),
    CALENDAR("calendars", BranchCalendar.class);

    private final String path;
    private final Class<? extends Rule> type;

    RuleKind(String path, Class<? extends Rule> type) {
        this.path = path;
        this.type = type;
    }

    public String path() {
        return path;
    }

    public Class<? extends Rule> type() {
        return type;
    }
}
