package dev.motorpool.search.engine;

/** A circle on the earth; the radius in kilometres. */
public record Near(double latitude, double longitude, double radiusKm) {

    public Near {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && radiusKm > 0)) {
            throw new IllegalArgumentException("no circle: %s, %s, %s km".formatted(latitude, longitude, radiusKm));
        }
    }
}
