package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.platform.facts.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every message says where its booking begins and ends, each on the clocks of the place, wherever the car is. */
class PlacesTests extends NotificationTests {

    static final String PICKUP = "Berlin Mitte";
    static final String DROPOFF = "Lisbon Airport";

    static Stream<Named<Function<Rental, Fact>>> facts() {
        return Stream.of(
                Named.of("held", rental -> rental.held(3)),
                Named.of("confirmed", rental -> rental.confirmed(3)),
                Named.of("changed", rental -> rental.changed(3, "12.00")),
                Named.of("cancelled", rental -> rental.cancelled(3)),
                Named.of("started", rental -> rental.started(3)),
                Named.of("overdue", rental -> rental.overdue(3)),
                Named.of("at risk", rental -> rental.atRisk(3, "Skoda Fabia")),
                Named.of("completed", rental -> rental.completed(3, "5.00")),
                Named.of("missed", rental -> rental.missed(3)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void both_ends_of_a_one_way_rental_are_told_with_their_clocks(Function<Rental, Fact> told) {
        var rental = rental().oneWay();
        tell(rental.registered(), rental.pickupOpened(), rental.dropoffOpened(), told.apply(rental));
        soon().until(() -> mails(ada).size() == 1);
        tellsBothEnds(mails(ada).getFirst(), rental);
    }

    @Test
    void reminders_and_payments_tell_them_too() {
        var rental = rental().oneWay();
        tell(rental.registered(), rental.pickupOpened(), rental.dropoffOpened(), rental.confirmed(2));
        tell(rental.captured(2));
        clock.advanceTo(rental.pickup.minus(Duration.ofHours(24)));
        soon().until(() -> mails(ada).size() == 3);
        clock.advanceTo(rental.dropoff.minus(Duration.ofHours(2)));
        soon().until(() -> mails(ada).size() == 4);
        assertThat(mails(ada)).allSatisfy(mail -> tellsBothEnds(mail, rental));
        assertThat(subjects(ada))
                .anyMatch(subject -> subject.startsWith("Confirmed: Kia Rio, Berlin Mitte to Lisbon Airport, "))
                .contains("Please return Kia Rio to Lisbon Airport by " + clock(rental.dropoff, Rental.LISBON));
        assertThat(inApp(ada))
                .filteredOn(message -> message.path("kind").asString().equals("pickup_reminder"))
                .singleElement()
                .satisfies(message -> assertThat(message.path("body").asString())
                        .contains(PICKUP, clock(rental.pickup, Rental.BERLIN))
                        .contains("return the car to Lisbon Airport by " + clock(rental.dropoff, Rental.LISBON)));
    }

    @Test
    void the_calendar_file_and_the_card_of_mail_programs_say_the_same() {
        var rental = rental().oneWay();
        tell(rental.registered(), rental.pickupOpened(), rental.dropoffOpened(), rental.confirmed(2));
        soon().until(() -> mails(ada).size() == 1);
        var mail = mails(ada).getFirst();
        var file = mail.at("/attachments/0/content").asString().replace("\r\n ", "");
        assertThat(file)
                .contains("DTSTART;TZID=Europe/Berlin:" + local(rental.pickup, Rental.BERLIN))
                .contains("DTEND;TZID=Europe/Lisbon:" + local(rental.dropoff, Rental.LISBON))
                .contains("LOCATION:Berlin Mitte\\, Alexanderplatz 1\\, Berlin\r\n")
                .contains("Return: " + clock(rental.dropoff, Rental.LISBON).replace(",", "\\,")
                        + "\\, Lisbon Airport\\, Alameda 1\\, Lisbon\r\n");
        var html = mail.path("html").asString();
        var start = html.indexOf("<script type=\"application/ld+json\">") + 35;
        var card = json.readTree(html.substring(start, html.indexOf("</script>", start)));
        assertThat(card.at("/pickupLocation/name").asString()).isEqualTo(PICKUP);
        assertThat(card.at("/dropoffLocation/name").asString()).isEqualTo(DROPOFF);
        assertThat(card.at("/dropoffLocation/address").asString()).isEqualTo("Alameda 1, Lisbon");
        assertThat(card.path("dropoffTime").asString())
                .isEqualTo(
                        rental.dropoff.atZone(Rental.LISBON).toOffsetDateTime().toString());
    }

    /** The car is somebody's of another branch, or was moved: that is nothing to the renter. */
    @Test
    void the_cars_own_branch_is_not_told() {
        var rental = rental().oneWay();
        rental.pickupBranch = rental.dropoffBranch;
        tell(rental.registered(), rental.carAdded(), rental.pickupOpened(), rental.dropoffOpened());
        tell(rental.confirmed(2));
        soon().until(() -> mails(ada).size() == 1);
        assertThat(mails(ada).getFirst().toString()).contains(DROPOFF).doesNotContain(PICKUP);
    }

    @Test
    void a_booking_from_before_there_were_branches_is_where_its_car_is() {
        var rental = rental().withoutBranches();
        tell(rental.registered(), rental.carAdded(), rental.confirmed(2));
        soon().until(() -> mails(ada).size() == 1);
        assertThat(mails(ada).getFirst().path("text").asString())
                .contains("Berlin Mitte, Alexanderplatz 1, Berlin", clock(rental.pickup, Rental.BERLIN));
    }

    /** Under its old id and a new one, and late: what is older than what is known changes nothing. */
    @Test
    void a_branch_that_is_told_again_or_late_stays_what_it_is() {
        var rental = rental();
        var moved = Rental.branch(rental.pickupBranch, 3, "Berlin Ost", "Berlin", "Ostbahnhof", Rental.BERLIN);
        var fact = new BranchChanged(moved, rental.now);
        var envelope = envelope(fact, json);
        assertThat(inbox.accept(java.util.List.of(envelope, envelope))).isEmpty();
        tell(fact, rental.pickupOpened());
        tell(rental.registered(), rental.confirmed(2));
        soon().until(() -> mails(ada).size() == 1);
        assertThat(mails(ada).getFirst().path("text").asString())
                .contains("Berlin Ost, Ostbahnhof, Berlin")
                .doesNotContain(PICKUP);
    }

    private void tellsBothEnds(JsonNode mail, Rental rental) {
        for (var body :
                new String[] {mail.path("text").asString(), mail.path("html").asString()}) {
            assertThat(body)
                    .as(mail.path("subject").asString())
                    .contains(PICKUP, "Alexanderplatz 1, Berlin", clock(rental.pickup, Rental.BERLIN))
                    .contains(DROPOFF, "Alameda 1, Lisbon", clock(rental.dropoff, Rental.LISBON))
                    .doesNotContain(clock(rental.dropoff, Rental.BERLIN));
        }
    }

    private static String clock(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm zzz", Locale.ENGLISH)
                .format(time.atZone(zone));
    }

    private static String local(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").format(time.atZone(zone));
    }

    /** Nothing of the kinds above is left out when another comes. */
    @Test
    void every_kind_for_renters_is_looked_at() {
        assertThat(Stream.of(Kind.values()).filter(kind -> !kind.isForStaff() && !kind.opensAccount()))
                .hasSize(15);
    }
}
