package dev.motorpool.launcher.edge;

import dev.motorpool.gateway.api.Upstream;
import java.net.URI;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A service in another process. */
final class Remote implements Neighbour {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpUpstream http;
    private final Upstream upstream;
    private final Questions questions;

    Remote(String service, URI base) {
        this.http = new HttpUpstream(service, base, HttpUpstream.Deadlines.usual());
        this.upstream = new WebSockets(service, () -> base, http);
        this.questions = new Questions(base);
    }

    @Override
    public Upstream upstream() {
        return upstream;
    }

    @Override
    public Map<String, Object> health() {
        return JSON.readValue(questions.health(), new TypeReference<Map<String, Object>>() {});
    }

    @Override
    public String openApi() {
        return questions.openApi();
    }

    @Override
    public void close() {
        http.close();
    }
}
