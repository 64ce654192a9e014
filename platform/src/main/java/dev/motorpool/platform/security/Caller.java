package dev.motorpool.platform.security;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who is asking. Controllers take it as an argument and hand it to the service method, which decides. */
public record Caller(UserId id, String email, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The person that a verified access token names. */
    public static Caller of(Jwt token) {
        var roles = requireNonNull(token.getClaimAsStringList("roles")).stream()
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        var id = UserId.valueOf(requireNonNull(token.getSubject()));
        return new Caller(id, requireNonNull(token.getClaimAsString("email")), roles);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    public boolean is(UserId person) {
        return id.equals(person);
    }

    /**
     * @throws Problem 403 when the caller has none of these roles
     */
    public void mustBeAny(Role... any) {
        if (!isAny(any)) {
            var names = Arrays.stream(any)
                    .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(" or "));
            throw Problem.forbidden("This needs the role %s.".formatted(names));
        }
    }
}
