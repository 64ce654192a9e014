package dev.motorpool.fleet.cars;

/** How plates compare that people type with a space, a hyphen, a dot or nothing between their parts. */
public final class PlateText {

    private PlateText() {}

    /** What two plates must have in common to be one. */
    public static String letters(String plate) {
        return plate.replaceAll("[ .-]", "");
    }

    /**
     * AB-1, AB 1 and AB1 are one plate. B-MW 1 and BM-W 1 are two, because both say where their parts end.
     */
    public static boolean isSame(String one, String other) {
        return letters(one).equals(letters(other))
                && (parts(one).equals(parts(other)) || isOnePart(one) || isOnePart(other));
    }

    private static String parts(String plate) {
        return plate.replaceAll("[ .-]+", " ").strip();
    }

    private static boolean isOnePart(String plate) {
        return letters(plate).equals(plate);
    }
}
