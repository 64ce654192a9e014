package dev.motorpool.notification.text;

import dev.motorpool.notification.message.Channel;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins see what messages look like. */
@RestController
@RequestMapping("/notifications/templates")
@Tag(name = "Notifications")
class TemplateController {

    /**
     * @param required whether its e-mail cannot be switched off
     */
    record TemplateView(String name, Kind kind, boolean required) {}

    record Templates(List<TemplateView> templates) {}

    record PreviewTemplate(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 200) String car) {}

    private final Writer writer;

    TemplateController(Writer writer) {
        this.writer = writer;
    }

    @GetMapping
    @Operation(summary = "List templates", description = "For admins.")
    Templates list(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return new Templates(Arrays.stream(Kind.values())
                .filter(kind -> kind.goesBy(Channel.EMAIL))
                .map(kind -> new TemplateView(kind.slug(), kind, kind.isRequired(Channel.EMAIL)))
                .toList());
    }

    @PostMapping("/{template}/preview")
    @Operation(summary = "Render a template with made-up data", description = "For admins.")
    Words preview(
            @PathVariable String template,
            @Valid @RequestBody(required = false) @Nullable PreviewTemplate command,
            Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        var kind = Arrays.stream(Kind.values())
                .filter(candidate ->
                        candidate.goesBy(Channel.EMAIL) && candidate.slug().equalsIgnoreCase(template))
                .findAny()
                .orElseThrow(() -> Problem.notFound("template", template));
        var name = command == null ? null : command.name();
        var car = command == null ? null : command.car();
        return writer.write(Samples.of(
                kind, Objects.requireNonNullElse(name, "Ada Lovelace"), Objects.requireNonNullElse(car, "Kia Rio")));
    }
}
