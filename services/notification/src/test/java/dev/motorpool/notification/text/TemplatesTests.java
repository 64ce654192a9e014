package dev.motorpool.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.notification.message.Channel;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class TemplatesTests {

    private final Writer writer =
            new Writer(new Templates(), new SiteProperties(URI.create("https://cars.example.com")));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_has_a_subject_html_text_and_a_note(Kind kind) {
        var words = writer.write(Samples.of(kind, "Ada", "Kia Rio"));
        assertThat(words.subject()).isNotBlank().doesNotContain("\n", "{{");
        assertThat(words.note()).isNotBlank().doesNotContain("\n", "{{");
        if (!kind.goesBy(Channel.EMAIL)) {
            assertThat(words.html() + words.text()).isEmpty();
            return;
        }
        var link = kind.opensAccount() ? "/choose-password?token&#x3D;example" : "/trips/3f2a9c10";
        assertThat(words.html())
                .contains("Hello Ada", words.note(), "https://cars.example.com" + link)
                .endsWith("</html>\n");
        assertThat(words.text())
                .contains("Hello Ada", words.note(), kind.opensAccount() ? "token=example" : "EUR 180.00")
                .doesNotContain("<");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_can_be_told_with_the_least_that_is_known(Kind kind) {
        var sample = Samples.of(kind, "Ada", "Kia Rio");
        var least = new Story(kind, Occasion.of(sample.occasion().payment()), null, null, Places.UNKNOWN, null);
        assertThat(writer.write(least).subject()).doesNotContain("null");
    }

    @Test
    void names_are_escaped_in_html_and_only_there() {
        var words = writer.write(Samples.of(Kind.BOOKING_CONFIRMED, "<script>alert(1)</script>", "Ben & \"Jerry\""));
        assertThat(words.html()).doesNotContain("<script>").contains("&lt;script&gt;", "Ben &amp; &quot;Jerry&quot;");
        assertThat(words.text()).contains("<script>alert(1)</script>", "Ben & \"Jerry\"");
        assertThat(words.subject()).contains("Ben & \"Jerry\"");
    }

    @Test
    void a_reservation_for_mail_programs_cannot_end_its_element() {
        var html = writer.write(Samples.of(Kind.BOOKING_CONFIRMED, "Ada", "Rio</script><b>"))
                .html();
        var start = html.indexOf("<script type=\"application/ld+json\">") + 35;
        var markup = JsonMapper.shared().readTree(html.substring(start, html.indexOf("</script>", start)));
        assertThat(markup.path("@type").asString()).isEqualTo("RentalCarReservation");
        assertThat(markup.at("/reservationFor/name").asString()).isEqualTo("Rio</script><b>");
        assertThat(markup.path("pickupTime").asString()).isEqualTo("2027-06-02T10:00+02:00");
        assertThat(markup.path("reservationStatus").asString()).endsWith("/ReservationHold");
        assertThat(writer.write(Samples.of(Kind.RENTAL_STARTED, "Ada", "Kia Rio"))
                        .html())
                .doesNotContain("ld+json");
    }

    @Test
    void a_name_cannot_add_a_header_or_a_template() {
        var words = writer.write(Samples.of(Kind.BOOKING_CONFIRMED, "{{site}}", "Rio\r\nBcc: eve@example.com"));
        assertThat(words.subject()).contains("Rio Bcc: eve@example.com").doesNotContain("\r", "\n");
        assertThat(words.text()).contains("Hello {{site}}");
    }

    @Test
    void times_are_those_of_the_branch_where_they_count() {
        assertThat(writer.write(Samples.of(Kind.PICKUP_REMINDER, "Ada", "Kia Rio"))
                        .note())
                .isEqualTo("Your Kia Rio will be waiting for you at Berlin Mitte on Wednesday, 2 June 2027, 10:00 CEST."
                        + " Please bring your driving licence."
                        + " You return the car to Lisbon Airport by Saturday, 5 June 2027, 09:00 WEST.");
    }
}
