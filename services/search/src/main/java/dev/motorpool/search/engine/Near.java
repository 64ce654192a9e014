package dev.motorpool.search.engine;

/** A circle on the earth; the radius in kilometres. */
public record Near(double latitude, double longitude, double radiusKm) {

    private static final double EARTH_KM = 6_371.0087714;

    public Near {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && radiusKm > 0)) {
            throw new IllegalArgumentException("no circle: %s, %s, %s km".formatted(latitude, longitude, radiusKm));
        }
    }

    /** Along the surface, after haversine, on a sphere of the earth's mean radius. */
    public double kilometresTo(double otherLatitude, double otherLongitude) {
        var north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        var east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        var chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
