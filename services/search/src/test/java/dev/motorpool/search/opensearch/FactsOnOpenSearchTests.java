package dev.motorpool.search.opensearch;

import dev.motorpool.search.copy.FactsTests;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnOpenSearch.class)
class FactsOnOpenSearchTests extends FactsTests {}
