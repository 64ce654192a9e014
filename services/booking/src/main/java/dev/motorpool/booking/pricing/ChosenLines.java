package dev.motorpool.booking.pricing;

import dev.motorpool.booking.rules.Coverage;
import dev.motorpool.booking.rules.Extra;
import dev.motorpool.booking.rules.TariffBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the renter takes along: extras and coverages. */
public final class ChosenLines {

    private final Bill bill;
    private final Offer offer;
    private final TariffBook book;
    private final List<Coverage> covered = new ArrayList<>();

    ChosenLines(Bill bill, Offer offer, TariffBook book) {
        this.bill = bill;
        this.offer = offer;
        this.book = book;
    }

    void extras(List<Chosen.Piece> pieces) {
        var seen = new HashSet<String>();
        for (int i = 0; i < pieces.size(); i++) {
            var field = "extras[%d]".formatted(i);
            if (!seen.add(TariffBook.normal(pieces.get(i).code()))) {
                throw Refusal.of("extra-twice", field, "Each extra is named once, with its quantity.");
            }
            extra(pieces.get(i), field);
        }
    }

    private void extra(Chosen.Piece piece, String field) {
        var filed = book.extra(piece.code())
                .filter(extra -> extra.rule().currency().equals(offer.currency()))
                .orElseThrow(() ->
                        Refusal.of("extra-unknown", field + ".code", "There is no extra %s.".formatted(piece.code())));
        var extra = filed.rule();
        if (piece.pieces() > extra.mostOfIt()) {
            throw Refusal.of(
                    "extra-too-many",
                    field + ".quantity",
                    "%s: at most %d in one rental.".formatted(extra.name(), extra.mostOfIt()));
        }
        mustBeKept(piece, extra, field);
        bill.charge(LineKind.EXTRA, extra.name(), extra.charge(), piece.pieces(), filed);
    }

    /** More than the branch has at all; whether they are out just then is for the database to say. */
    private void mustBeKept(Chosen.Piece piece, Extra extra, String field) {
        var kept = extra.pieces(offer.pickup().id());
        if (kept != null && piece.pieces() > kept) {
            throw outOfStock(field, extra.name(), kept);
        }
    }

    void coverages(List<String> codes) {
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var code = TariffBook.normal(codes.get(i));
            var field = "coverages[%d]".formatted(i);
            if (!seen.add(code)) {
                throw Refusal.of("coverage-twice", field, "Each coverage is named once.");
            }
            var filed = book.coverage(code)
                    .filter(coverage -> coverage.rule().currency().equals(offer.currency())
                            && coverage.rule().isFor(offer.carClass()))
                    .orElseThrow(() -> Refusal.of(
                            "coverage-unknown", field, "There is no coverage %s for this car.".formatted(code)));
            bill.charge(LineKind.COVERAGE, filed.rule().name(), filed.rule().charge(), 1, filed);
            covered.add(filed.rule());
        }
    }

    /** The lowest of all that say something. */
    Optional<BigDecimal> excess() {
        return covered.stream().map(Coverage::excess).filter(Objects::nonNull).min(BigDecimal::compareTo);
    }

    Optional<BigDecimal> deposit() {
        return covered.stream().map(Coverage::deposit).filter(Objects::nonNull).min(BigDecimal::compareTo);
    }

    public static Refusal outOfStock(String field, String name, int left) {
        var sentence = left <= 0
                ? "%s is not to be had for these dates.".formatted(name)
                : "%s: only %d left for these dates.".formatted(name, left);
        return Refusal.taken("extra-out-of-stock", field, sentence);
    }
}
