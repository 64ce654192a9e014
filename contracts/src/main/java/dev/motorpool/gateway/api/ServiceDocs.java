package dev.motorpool.gateway.api;

/** How a service describes its routes. */
public interface ServiceDocs {

    /**
     * The service's own OpenAPI document as JSON. May block while it is made for the first time.
     *
     * @throws RuntimeException the service does not answer
     */
    String openApi(String service);
}
