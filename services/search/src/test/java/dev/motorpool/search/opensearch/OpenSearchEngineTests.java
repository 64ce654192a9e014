package dev.motorpool.search.opensearch;

import dev.motorpool.search.engine.EngineContract;
import dev.motorpool.search.engine.SearchEngine;
import tools.jackson.databind.json.JsonMapper;

class OpenSearchEngineTests extends EngineContract {

    @Override
    public SearchEngine open(String copy) {
        var settings = OpenSearchServer.settings(OpenSearchServer.shared().url());
        return new OpenSearchEngine(settings, copy, JsonMapper.builder().build());
    }
}
