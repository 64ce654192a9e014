package dev.motorpool.analytics.report;

/** What a report is split by. A car counts for the class and the branch that it has now. */
enum By {
    ALL("'all'", "'All'"),
    BRANCH("cast(car.branch_id as text)", "car.branch_name"),
    CLASS("car.car_class", "car.car_class"),
    CAR("cast(car.id as text)", "car.name");

    private final String id;
    private final String label;

    By(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Columns {@code part_id} and {@code part} of a query that knows a {@code car}, which may be missing. */
    String columns() {
        return "coalesce(%s, 'unknown') as part_id, coalesce(%s, 'Unknown') as part".formatted(id, label);
    }
}
