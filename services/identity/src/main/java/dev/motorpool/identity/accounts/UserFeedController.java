package dev.motorpool.identity.accounts;

import dev.motorpool.identity.api.UserFeed;
import dev.motorpool.platform.security.UserId;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Answers peers. Not routed at the edge; over HTTP the platform lets only peers and admins pass. */
@Hidden
@RestController
class UserFeedController implements UserFeed {

    private static final int MOST = 1000;

    private final UserDirectory directory;

    UserFeedController(UserDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<Known> usersAfter(@Nullable UserId after, int limit) {
        return directory.allAfter(after, Math.clamp(limit, 1, MOST)).stream()
                .map(account -> new Known(account.user(), account.version()))
                .toList();
    }
}
