package dev.motorpool.notification.message;

import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/notifications/preferences")
@Tag(name = "Notifications")
class PreferenceController {

    record Choice(
            @NotNull Kind kind,
            @NotNull Channel channel,
            @NotNull Boolean enabled) {}

    record Choices(@NotEmpty @Size(max = 100) List<@NotNull @Valid Choice> preferences) {}

    record Preferences(List<Preference> preferences) {}

    private final PreferenceService preferences;

    PreferenceController(PreferenceService preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    @Operation(summary = "What I want to hear, and how")
    Preferences get(Caller caller) {
        return new Preferences(preferences.of(caller));
    }

    @PutMapping
    @Operation(
            summary = "Switch kinds of messages on or off",
            description = "Changes those that are named. Required ones cannot be switched off.")
    Preferences put(@Valid @RequestBody Choices choices, Caller caller) {
        return new Preferences(preferences.choose(choices.preferences(), caller));
    }
}
