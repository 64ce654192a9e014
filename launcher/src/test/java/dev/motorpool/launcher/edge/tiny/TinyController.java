package dev.motorpool.launcher.edge.tiny;

import dev.motorpool.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping({"/cars", "/search"})
class TinyController {

    record Car(String id, String name, double latitude, double longitude, long price) {}

    private static final Car CAR = new Car("f3b1", "Toyota Corolla", 37.77, -122.42, 4500);

    @GetMapping("/open/light")
    Car light() {
        return CAR;
    }

    @GetMapping("/open/seen")
    Map<String, Object> seen(HttpServletRequest request) {
        var headers = new TreeMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(), request.getHeader(name)));
        return Map.of(
                "headers", headers,
                "uri", request.getRequestURI(),
                "query", String.valueOf(request.getQueryString()),
                "logContext", MDC.getCopyOfContextMap(),
                "context",
                        request.getServletContext()
                                .getAttribute("org.springframework.web.context.WebApplicationContext.ROOT")
                                .toString(),
                "authentication",
                        String.valueOf(SecurityContextHolder.getContext()
                                .getAuthentication()
                                .getName()));
    }

    @GetMapping("/mine")
    Map<String, String> mine(Caller caller) {
        return Map.of("id", caller.id().toString());
    }

    @PostMapping("/open/echo")
    Map<String, Object> echo(@RequestBody Map<String, Object> body) {
        return body;
    }

    @PutMapping("/mine/raw")
    Map<String, Object> raw(@RequestBody byte[] body) {
        return Map.of("length", body.length);
    }

    @PostMapping("/open/upload")
    Map<String, Object> upload(@RequestParam MultipartFile file, @RequestParam String title) {
        return Map.of("name", String.valueOf(file.getOriginalFilename()), "size", file.getSize(), "title", title);
    }

    @GetMapping("/open/sends-error")
    void sendsError(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT, "secret");
    }

    @GetMapping("/open/fails")
    void fails() {
        throw new IllegalStateException("secret");
    }

    @GetMapping("/open/deferred")
    DeferredResult<Car> deferred() {
        var result = new DeferredResult<Car>();
        Thread.startVirtualThread(() -> result.setResult(CAR));
        return result;
    }

    @GetMapping("/open/deferred-fails")
    DeferredResult<Car> deferredFails() {
        var result = new DeferredResult<Car>();
        Thread.startVirtualThread(() -> result.setErrorResult(new IllegalStateException("secret")));
        return result;
    }

    @GetMapping("/open/never")
    DeferredResult<Car> never() {
        return new DeferredResult<>();
    }

    @GetMapping("/open/callable")
    Callable<Car> callable() {
        return () -> CAR;
    }

    @GetMapping(value = "/open/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        var emitter = new SseEmitter();
        Thread.startVirtualThread(() -> {
            try {
                for (var i = 1; i <= 3; i++) {
                    emitter.send(SseEmitter.event().id(String.valueOf(i)).data("event " + i));
                }
                emitter.complete();
            } catch (IOException e) {
                emitter.completeWithError(e);
            }
        });
        return emitter;
    }

    @GetMapping(value = "/open/stream", produces = MediaType.TEXT_PLAIN_VALUE)
    StreamingResponseBody stream() {
        return out -> {
            for (var i = 0; i < 100_000; i++) {
                out.write("0123456789".getBytes(StandardCharsets.US_ASCII));
            }
        };
    }
}
