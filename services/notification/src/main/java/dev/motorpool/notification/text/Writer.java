package dev.motorpool.notification.text;

import org.springframework.stereotype.Component;

/** Tells a story in words. */
@Component
public class Writer {

    private final Templates templates;
    private final SiteProperties site;

    Writer(Templates templates, SiteProperties site) {
        this.templates = templates;
        this.site = site;
    }

    public Words write(Story story) {
        return templates.render(story.kind(), Model.of(story, site.url()));
    }
}
