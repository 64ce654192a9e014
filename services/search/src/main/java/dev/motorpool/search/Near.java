package dev.motorpool.search;

/** A circle on the earth; the radius in kilometres. */
record Near(double latitude, double longitude, double radiusKm) {

    Near {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && radiusKm > 0)) {
            throw new IllegalArgumentException("no circle: %s, %s, %s km".formatted(latitude, longitude, radiusKm));
        }
    }
}
