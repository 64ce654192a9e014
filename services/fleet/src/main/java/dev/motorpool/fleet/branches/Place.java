package dev.motorpool.fleet.branches;

/** A point on the earth in degrees north and east. */
public record Place(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Place {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) { // so that NaN is refused too
            throw new IllegalArgumentException("no place at %s, %s".formatted(latitude, longitude));
        }
    }

    /** Along the great circle. */
    public double kilometresTo(Place other) {
        var north = Math.toRadians(other.latitude - latitude) / 2;
        var east = Math.toRadians(other.longitude - longitude) / 2;
        var chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
    }
}
