package dev.motorpool.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a request exactly as it is written: a client library would mend what is to be refused. */
public record Wire(int port) {

    public record Answer(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String code() {
            return json().path("code").asString();
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer send(String method, String path, String body, String... headers) {
        var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        var length = body.isEmpty() || lines.contains("Transfer-Encoding")
                ? ""
                : "Content-Length: " + body.length() + "\r\n";
        return raw(method + " " + path + " HTTP/1.1\r\nHost: cars.example.com\r\nConnection: close\r\n" + lines + length
                + "\r\n" + body);
    }

    public Answer raw(String request) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput(); // no more to come, so the server need not wait for the rest of a body
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(String text) {
        var end = text.indexOf("\r\n\r\n");
        var head = List.of(text.substring(0, end).split("\r\n"));
        var headers = head.stream()
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.toMap(
                        line -> line[0].toLowerCase(Locale.ROOT), line -> line[1], (a, b) -> a + ", " + b));
        var body = text.substring(end + 4);
        var isChunked = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"));
        return new Answer(Integer.parseInt(head.getFirst().split(" ")[1]), headers, isChunked ? joined(body) : body);
    }

    /** Chunk sizes are the odd parts; the bodies of these tests hold no line breaks. */
    private static String joined(String chunked) {
        var parts = Arrays.asList(chunked.split("\r\n"));
        var body = new StringBuilder();
        for (var i = 1; i < parts.size(); i += 2) {
            body.append(parts.get(i));
        }
        return body.toString();
    }
}
