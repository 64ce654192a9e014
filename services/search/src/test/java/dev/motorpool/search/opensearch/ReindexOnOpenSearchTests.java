package dev.motorpool.search.opensearch;

import dev.motorpool.search.index.ReindexTests;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnOpenSearch.class)
class ReindexOnOpenSearchTests extends ReindexTests {}
