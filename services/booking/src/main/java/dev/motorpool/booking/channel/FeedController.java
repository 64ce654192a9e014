package dev.motorpool.booking.channel;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.calendar.Calendar;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings/feeds")
@Tag(name = "Calendars")
class FeedController {

    static final MediaType CALENDAR =
            new MediaType(MediaType.parseMediaType(Calendar.MEDIA_TYPE), StandardCharsets.UTF_8);

    record OpenFeed(@Nullable CarId carId) {}

    /**
     * @param url below the installation's address; told only when the feed is made
     */
    record FeedView(UUID id, @Nullable String url, @Nullable CarId carId, Instant createdAt) {

        static FeedView of(Feed feed, @Nullable String url) {
            return new FeedView(feed.id(), url, feed.car(), feed.createdAt());
        }
    }

    private final FeedService feeds;

    FeedController(FeedService feeds) {
        this.feeds = feeds;
    }

    @PostMapping
    @Operation(
            summary = "Make a private calendar feed",
            description = "Of one's own bookings, or of a car's for staff. Making it again gives it a new address.")
    ResponseEntity<FeedView> open(@RequestBody(required = false) @Nullable OpenFeed wish, Caller caller) {
        var opened = feeds.open(wish == null ? null : wish.carId(), caller);
        var url = "/bookings/feeds/%s.ics".formatted(opened.token().value());
        return ResponseEntity.created(URI.create(url)).body(FeedView.of(opened.feed(), url));
    }

    @GetMapping
    @Operation(summary = "One's own feeds", description = "Without their addresses, of which only a hash is kept.")
    List<FeedView> list(Caller caller) {
        return feeds.of(caller).stream().map(feed -> FeedView.of(feed, null)).toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a feed: its address opens nothing any more")
    void close(@PathVariable UUID id, Caller caller) {
        feeds.close(id, caller);
    }

    @GetMapping("/{token}.ics")
    @Operation(summary = "The calendar, for whoever has its address")
    ResponseEntity<String> read(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FeedService.REFRESH).cachePrivate())
                .header("Referrer-Policy", "no-referrer") // the address is the secret
                .body(feeds.read(new FeedToken(token)));
    }
}
