package dev.motorpool.identity.accounts;

import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's accounts, for admins. */
@RestController
@RequestMapping("/users")
@Tag(name = "Users")
class UsersController {

    private final AccountService accounts;

    UsersController(AccountService accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "List people", description = "For agents and admins.")
    Page<UserView> list(
            @Valid @ParameterObject UserQuery query, @Valid @ParameterObject PageRequest page, Caller caller) {
        return accounts.list(query, page, caller);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a person", description = "Oneself; anybody for agents and admins.")
    UserView get(@PathVariable UserId id, Caller caller) {
        return accounts.get(id, caller);
    }

    @PutMapping("/{id}/roles")
    @Operation(summary = "Change the roles of a person", description = "For admins.")
    UserView changeRoles(@PathVariable UserId id, @Valid @RequestBody ChangeRoles command, Caller caller) {
        return accounts.changeRoles(id, command, caller);
    }
}
