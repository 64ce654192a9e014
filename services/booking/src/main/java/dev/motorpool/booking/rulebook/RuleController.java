package dev.motorpool.booking.rulebook;

import dev.motorpool.booking.rules.RuleKind;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operator's rules. All kinds have the same routes; extras, coverages, calendars and driver rules are for everybody to read. */
@RestController
@RequestMapping("/rules/{kind}")
@Tag(name = "Rules")
class RuleController {

    private static final String KINDS =
            "Kinds: rates, one-way-fees, drivers, extras, coverages, promos, taxes, calendars.";

    record RuleList(List<RuleView> items) {}

    private final RuleDesk desk;
    private final RuleInput input;

    RuleController(RuleDesk desk, RuleInput input) {
        this.desk = desk;
        this.input = input;
    }

    @GetMapping
    @Operation(summary = "All rules of a kind", description = KINDS)
    RuleList list(@PathVariable String kind, @Nullable Caller caller) {
        return new RuleList(desk.all(kind(kind), caller).stream()
                .map(rule -> shown(rule, caller))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One rule", description = "Its version is the ETag. Id: a UUID, a code, a branch or default.")
    ResponseEntity<RuleView> get(@PathVariable String kind, @PathVariable String id, @Nullable Caller caller) {
        var rule = desk.get(kind(kind), input.id(kind(kind), id, "id"), caller);
        return ResponseEntity.ok().eTag(tag(rule)).body(shown(rule, caller));
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "All versions of a rule, newest first", description = "Who changed it and when.")
    RuleList versions(@PathVariable String kind, @PathVariable String id, Caller caller) {
        var versions = desk.versions(kind(kind), input.id(kind(kind), id, "id"), caller);
        return new RuleList(versions.stream().map(RuleView::of).toList());
    }

    @PostMapping
    @Operation(summary = "Add a rule", description = "Extras, coverages and promos have a code in the body.")
    ResponseEntity<RuleView> add(@PathVariable String kind, @RequestBody JsonNode body, Caller caller) {
        var id = input.newId(kind(kind), body);
        return created(desk.add(kind(kind), id, input.rule(kind(kind), body, id), caller));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Replace a rule, or add it under this id",
            description = "With If-Match (412) or a version in the body (409), only if nobody has changed it since.")
    ResponseEntity<RuleView> put(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller) {
        var known = input.id(kind(kind), id, "id");
        var rule = input.rule(kind(kind), body, known);
        var expected = Expected.of(ifMatch, RuleInput.version(body));
        var written = desk.put(kind(kind), known, rule, expected, caller);
        return written.version() == 1
                ? created(written)
                : ResponseEntity.ok().eTag(tag(written)).body(RuleView.of(written));
    }

    /** Of driver rules there is one document. */
    @PutMapping
    @Operation(summary = "Replace the driver rules", description = "For the kind drivers, of which there is one.")
    ResponseEntity<RuleView> putOnly(
            @PathVariable String kind,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller) {
        if (kind(kind) != RuleKind.DRIVERS) {
            throw new Problem(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method-not-allowed",
                    "Name the rule: PUT /rules/%s/{id}.".formatted(kind));
        }
        return put(kind, "default", ifMatch, body, caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a rule away", description = "Bookings that were made by it stay as they are.")
    void remove(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        desk.remove(kind(kind), input.id(kind(kind), id, "id"), Expected.of(ifMatch, null), caller);
    }

    private static RuleKind kind(String path) {
        return Arrays.stream(RuleKind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("kind of rules", path));
    }

    private static RuleView shown(StoredRule rule, @Nullable Caller caller) {
        return caller != null && RuleDesk.isStaff(caller)
                ? RuleView.of(rule)
                : RuleView.of(rule).forEverybody();
    }

    private static ResponseEntity<RuleView> created(StoredRule rule) {
        return ResponseEntity.created(
                        URI.create("/rules/%s/%s".formatted(rule.kind().path(), rule.id())))
                .eTag(tag(rule))
                .body(RuleView.of(rule));
    }

    private static String tag(StoredRule rule) {
        return "\"%d\"".formatted(rule.version());
    }
}
