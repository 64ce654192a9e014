package dev.motorpool.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.gateway.GatewayTest;
import dev.motorpool.gateway.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files of a made-up web app in {@code src/test/resources/web}. */
@GatewayTest(properties = "motorpool.gateway.map.tiles=https://tiles.example.com/{z}/{x}/{y}.png")
class WebTests {

    private static final String HTML = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String SCRIPT = "/assets/main-1a2b.js";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html"})
    void serves_the_app_at_the_address_itself_to_everybody(String path) {
        var page = new Wire(port).get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.body()).contains("the app");
        assertThat(page.header("RateLimit-Limit")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/find", "/car/7", "/trips/", "/admin/planner", "/nothing"})
    void gives_a_browser_the_app_wherever_it_navigates(String path) {
        var page = new Wire(port).get(path, HTML);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("the app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/assets/gone-3c.js", "/gone.png", "/health/nothing"})
    void leaves_everything_else_not_found(String path) {
        var answer = new Wire(port).get(path, HTML);
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void tells_the_browser_at_once_what_a_page_needs_beside_the_app() {
        var wire = new Wire(port);
        assertThat(wire.get("/find?place=Pike", HTML).header("Link"))
                .isEqualTo("</assets/main-1a2b.js>; rel=modulepreload");
        assertThat(wire.get("/trips/", HTML).header("Link")).isNull();
        assertThat(wire.get("/", HTML).header("Link")).isNull();
    }

    @Test
    void never_stands_in_for_the_api() {
        var wire = new Wire(port);
        assertThat(wire.get("/nothing", "Accept: application/json").code()).isEqualTo("route-not-found");
        assertThat(wire.send("POST", "/nothing", "{}", HTML).code()).isEqualTo("route-not-found");
        assertThat(wire.get("/cars/1", HTML).json().path("service").asString()).isEqualTo("fleet");
        assertThat(wire.get("/api", HTML).json().path("name").asString()).isEqualTo("Motorpool");
        assertThat(wire.get("/../web/files.json").status()).isEqualTo(400);
        assertThat(wire.get("/files.json").status()).isEqualTo(404);
    }

    @Test
    void lets_browsers_keep_what_has_a_hash_in_its_name() {
        assertThat(new Wire(port).get(SCRIPT).header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(new Wire(port).get("/icon.svg").header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "br, gzip | br | B!",
                "gzip, deflate | gzip | GZ!",
                "gzip;q=0.8, br;q=0 | gzip | GZ!",
                "identity | - | -",
                "zstd | - | -"
            })
    void sends_the_smallest_that_the_client_takes(String accepted, String encoding, String body) {
        var answer = new Wire(port).get(SCRIPT, "Accept-Encoding: " + accepted);
        assertThat(answer.header("Content-Encoding")).isEqualTo(encoding);
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        if (body == null) {
            assertThat(answer.body()).startsWith("console.log").hasSize(71);
        } else {
            assertThat(answer.body()).isEqualTo(body);
        }
    }

    @Test
    void sends_nothing_that_the_browser_has_already() {
        var etag = new Wire(port).get("/").header("ETag");
        var again = new Wire(port).get("/find", HTML, "If-None-Match: \"x\", " + etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(new Wire(port).get("/", "If-None-Match: \"other\"").status()).isEqualTo(200);
    }

    @Test
    void answers_head_without_a_body() {
        var answer = new Wire(port).send("HEAD", SCRIPT, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("71");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void allows_its_pages_no_inline_script_and_no_inline_style() {
        var policy = new Wire(port).get("/").header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .contains("connect-src 'self' https://tiles.example.com;")
                .doesNotContain("unsafe");
    }

    /** The console puts e-mails into it: their styles may show, and nothing of them may run, load or lead anywhere. */
    @Test
    void a_frame_for_mails_allows_their_styles_and_nothing_else() {
        var frame = new Wire(port).get("/mail.html");
        assertThat(frame.status()).isEqualTo(200);
        assertThat(frame.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(frame.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
                        + "frame-ancestors 'self'; sandbox allow-same-origin");
        var page = new Wire(port).get("/admin/messages", HTML);
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Content-Security-Policy")).contains("frame-src 'self';", "frame-ancestors 'none'");
    }

    @Test
    void tells_the_app_where_its_map_comes_from() {
        var map = new Wire(port).get("/config.json").json().path("map");
        assertThat(map.path("tiles").asString()).isEqualTo("https://tiles.example.com/{z}/{x}/{y}.png");
    }
}
