package dev.motorpool.gateway.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The built web app on the class path, when the installation has one. The build lists its files beside them. */
final class WebFiles {

    private static final Logger log = LoggerFactory.getLogger(WebFiles.class);
    private static final String INDEX = "files.json";
    private static final Map<String, String> SUFFIXES = Map.of(WebFile.IDENTITY, "", "br", ".br", "gzip", ".gz");

    private final String folder;
    private final Map<String, WebFile> files;

    private WebFiles(String folder, Map<String, WebFile> files) {
        this.folder = folder;
        this.files = Map.copyOf(files);
    }

    static WebFiles load(String folder, JsonMapper json) {
        var index = new ClassPathResource(folder + "/" + INDEX);
        if (!index.exists()) {
            log.info("this installation has no web pages: it was built without them");
            return new WebFiles(folder, Map.of());
        }
        try (var in = index.getInputStream()) {
            return new WebFiles(folder, json.readValue(in, new TypeReference<Map<String, WebFile>>() {}));
        } catch (IOException e) {
            throw new IllegalStateException("the list of the web app's files cannot be read", e);
        }
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /**
     * @param path from the root, such as {@code /assets/main-1a2b.js}
     */
    Optional<WebFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** What the browser should fetch for a page before the app knows that it will ask for it. */
    List<String> linksOf(String page) {
        return files.entrySet().stream()
                .filter(file -> file.getValue().isNeededBy(page))
                .map(file -> file.getValue().link(file.getKey()))
                .sorted()
                .toList();
    }

    InputStream open(String path, String encoding) throws IOException {
        return new ClassPathResource(folder + path + SUFFIXES.get(encoding)).getInputStream();
    }
}
