package dev.motorpool.notification.text;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import dev.motorpool.notification.message.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Handlebars templates, all compiled at the start: one that is missing or broken stops it. */
@Component
class Templates {

    private record Compiled(Template subject, Template html, Template text, Template note) {}

    private final Map<Kind, Compiled> compiled = new EnumMap<>(Kind.class);

    Templates() {
        var html = engine(EscapingStrategy.HTML_ENTITY);
        var plain = engine(EscapingStrategy.NOOP);
        for (var kind : Kind.values()) {
            var folder = kind.slug() + "/";
            compiled.put(
                    kind,
                    new Compiled(
                            compile(plain, folder + "subject"),
                            compile(html, folder + "html"),
                            compile(plain, folder + "text"),
                            compile(plain, folder + "note")));
        }
    }

    @SuppressWarnings("NullAway") // every kind is there, see above
    Words render(Kind kind, Map<String, Object> model) {
        var templates = compiled.get(kind);
        return new Words(
                oneLine(apply(templates.subject(), model)),
                apply(templates.html(), model).strip() + "\n",
                apply(templates.text(), model).strip() + "\n",
                oneLine(apply(templates.note(), model)));
    }

    /** Values are escaped unless the output is plain text; only what the model holds can be reached. */
    private static Handlebars engine(EscapingStrategy escaping) {
        var loader = new ClassPathTemplateLoader("/notification/templates", ".hbs");
        return new Handlebars(loader).with(escaping);
    }

    private static Template compile(Handlebars engine, String name) {
        try {
            return engine.compile(name);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + name, e);
        }
    }

    private static String apply(Template template, Map<String, Object> model) {
        var context =
                Context.newBuilder(model).resolver(MapValueResolver.INSTANCE).build();
        try {
            return template.apply(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line break in a subject would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
