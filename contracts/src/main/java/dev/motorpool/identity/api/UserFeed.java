package dev.motorpool.identity.api;

import dev.motorpool.platform.security.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** All people, for services that make their copy anew. Not routed at the edge. */
@HttpExchange("/internal/identity")
public interface UserFeed {

    /**
     * @param version as in the facts about this person
     */
    record Known(UserView user, long version) {}

    /**
     * People in the order of their ids.
     *
     * @param after the last id of the page before, absent for the first page
     * @param limit 1 to 1000
     */
    @GetExchange("/users")
    List<Known> usersAfter(@RequestParam(required = false) @Nullable UserId after, @RequestParam int limit);
}
