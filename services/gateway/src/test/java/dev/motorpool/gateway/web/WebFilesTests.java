package dev.motorpool.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

class WebFilesTests {

    @Test
    void an_installation_may_have_no_web_app() {
        var files = WebFiles.load("no-such-folder", JsonMapper.shared());
        assertThat(files.isEmpty()).isTrue();
        var request = new MockHttpServletRequest("GET", "/");
        request.setServletPath("/");
        request.addHeader("Accept", "text/html");
        assertThat(new WebPages(files, new PagePolicy(new WebProperties("", ""))).has(request))
                .isFalse();
    }

    @Test
    void takes_no_encoding_that_makes_a_file_larger() {
        var file = new WebFile("image/svg+xml", "a", false, List.of(), Map.of("identity", 10L, "br", 12L, "gzip", 9L));
        assertThat(file.encodingFor(Set.of("br"))).isEqualTo("identity");
        assertThat(file.encodingFor(Set.of("br", "gzip"))).isEqualTo("gzip");
    }

    /** With other credentials than the page's the browser would throw it away and fetch it again. */
    @Test
    void preloads_a_style_with_the_credentials_of_the_page() {
        var file = new WebFile("text/css; charset=utf-8", "a", true, List.of("/find"), Map.of("identity", 10L));
        assertThat(file.link("/assets/a.css")).isEqualTo("</assets/a.css>; rel=preload; as=style; crossorigin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tiles.example.com/{z}/{x}/{y}", "https://t.example.com/{z}/{x}.png", "ftp://t/{z}/{x}/{y}"})
    void refuses_an_address_of_tiles_that_cannot_be_meant(String address) {
        assertThatThrownBy(() -> new WebProperties(address, "")).hasMessageContaining("MAP_TILES_URL");
    }
}
