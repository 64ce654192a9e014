package dev.motorpool.identity.administration;

import dev.motorpool.identity.accounts.AddUser;
import dev.motorpool.identity.accounts.EditPerson;
import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/users")
@Tag(name = "Users")
class PeopleController {

    private final PeopleDesk desk;

    PeopleController(PeopleDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a person",
            description =
                    "Agents may add customers, admins anybody. Without a password the person is invited by mail to"
                            + " choose one.")
    UserView add(@Valid @RequestBody AddUser command, Caller caller) {
        return desk.add(command, caller);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Correct name, e-mail address or phone of a person",
            description =
                    "Agents may correct customers, admins anybody. Another e-mail address ends the person's sessions.")
    UserView edit(@PathVariable UserId id, @Valid @RequestBody EditPerson command, Caller caller) {
        return desk.edit(id, command, caller);
    }

    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Invite a person once more to choose a password", description = "The link before it ends.")
    void invite(@PathVariable UserId id, Caller caller) {
        desk.invite(id, caller);
    }

    @PostMapping("/{id}/block")
    @Operation(summary = "Block a person", description = "For admins. Sessions end; nobody can sign in as this person.")
    UserView block(@PathVariable UserId id, @Valid @RequestBody BlockPerson command, Caller caller) {
        return desk.block(id, command, caller);
    }

    @PostMapping("/{id}/unblock")
    @Operation(summary = "Let a blocked person in again", description = "For admins.")
    UserView unblock(@PathVariable UserId id, Caller caller) {
        return desk.unblock(id, caller);
    }
}
