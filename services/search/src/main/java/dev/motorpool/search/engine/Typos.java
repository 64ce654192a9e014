package dev.motorpool.search.engine;

/** How many typing errors a word may have and still be taken for another. */
public final class Typos {

    private Typos() {}

    /** None in a short word or in one with a digit, where a different sign is a different car: 3 and 5, F-150 and F-250. */
    public static int allowed(String word) {
        if (word.length() < 3 || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() <= 5 ? 1 : 2;
    }

    /** The fewest insertions, deletions, changes and swaps of neighbours that make the word a beginning of the other. */
    public static int toPrefix(String word, String other) {
        var columns = Math.min(other.length(), word.length() + allowed(word)) + 1;
        var rows = new int[word.length() + 1][columns];
        for (int column = 0; column < columns; column++) {
            rows[0][column] = column;
        }
        for (int row = 1; row <= word.length(); row++) {
            rows[row][0] = row;
            for (int column = 1; column < columns; column++) {
                rows[row][column] = cheapest(rows, word, other, row, column);
            }
        }
        var best = word.length();
        for (var distance : rows[word.length()]) {
            best = Math.min(best, distance);
        }
        return best;
    }

    private static int cheapest(int[][] rows, String word, String other, int row, int column) {
        var change = word.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        var best = Math.min(
                rows[row - 1][column - 1] + change, 1 + Math.min(rows[row - 1][column], rows[row][column - 1]));
        var swapped = row > 1
                && column > 1
                && word.charAt(row - 1) == other.charAt(column - 2)
                && word.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(best, rows[row - 2][column - 2] + 1) : best;
    }
}
