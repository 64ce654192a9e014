package dev.motorpool.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

class ProblemTests {

    @Test
    void is_told_by_a_type_a_title_and_a_sentence() {
        var body = new Problem(HttpStatus.CONFLICT, "car-not-available", "The car is taken.").getBody();
        assertThat(body.getType()).hasToString("urn:motorpool:problem:car-not-available");
        assertThat(body.getTitle()).isEqualTo("Car not available");
        assertThat(body.getStatus()).isEqualTo(409);
        assertThat(body.getDetail()).isEqualTo("The car is taken.");
    }

    @Test
    void names_what_was_not_found() {
        var problem = Problem.notFound("dead fact", 7);
        assertThat(problem.code()).isEqualTo("dead-fact-not-found");
        assertThat(problem.getBody().getDetail()).isEqualTo("There is no dead fact 7.");
    }

    @Test
    void several_fields_are_told_and_the_first_in_words() {
        var errors = List.of(new FieldError("name", "is required"), new FieldError("seats", "must be positive"));
        var problem = Problem.invalid(errors);
        assertThat(problem.getBody().getDetail()).isEqualTo("name is required");
        assertThat(problem.getBody().getProperties()).containsEntry("errors", errors);
    }

    /** What a peer refuses is refused here in the same words, on both transports. */
    @Test
    void is_the_same_when_it_is_rebuilt_from_its_body() {
        var told = new Problem(HttpStatus.CONFLICT, "car-not-available", "The car is taken.").with("alternatives", 3);
        var rebuilt = Problem.from(told.getBody());
        assertThat(rebuilt.code()).isEqualTo("car-not-available");
        assertThat(rebuilt.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(rebuilt.getBody()).isEqualTo(told.getBody());
    }

    @Test
    void a_body_that_is_not_ours_is_an_unexpected_one() {
        var foreign = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, "proxy");
        foreign.setType(URI.create("https://example.com/problem"));
        assertThat(Problem.from(foreign).code()).isEqualTo("unexpected");
    }

    @ParameterizedTest
    @CsvSource({
        "404, route-not-found",
        "413, body-too-large",
        "418, i-am-a-teapot",
        "405, method-not-allowed",
        "599, status-599"
    })
    void a_bare_status_has_a_code_too(int status, String code) {
        assertThat(Problems.plain(status, "").getType()).hasToString("urn:motorpool:problem:" + code);
    }

    enum Colour {
        RED,
        DARK_BLUE
    }

    @Test
    void says_what_a_field_takes_without_the_name_of_a_java_type() {
        assertThat(Expected.of(Colour.class)).isEqualTo("must be one of red, dark_blue");
        assertThat(Expected.of(int.class)).isEqualTo("must be a whole number");
        assertThat(Expected.of(java.time.Instant.class)).startsWith("must be a time such as");
        assertThat(Expected.of(ProblemTests.class)).isEqualTo("has the wrong form");
        assertThat(Expected.of(null)).isEqualTo("has the wrong form");
    }
}
