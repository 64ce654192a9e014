package dev.motorpool.notification.text;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import dev.motorpool.notification.message.Channel;
import dev.motorpool.notification.message.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Handlebars templates, all compiled at the start: one that is missing or broken stops it. */
@Component
class Templates {

    /**
     * @param html null, as {@code text}, where nothing goes by e-mail
     */
    private record Compiled(
            Template subject,
            @Nullable Template html,
            @Nullable Template text,
            Template note) {}

    private final Map<Kind, Compiled> compiled = new EnumMap<>(Kind.class);

    Templates() {
        var html = engine(EscapingStrategy.HTML_ENTITY);
        var plain = engine(EscapingStrategy.NOOP);
        for (var kind : Kind.values()) {
            var folder = kind.slug() + "/";
            var isMailed = kind.goesBy(Channel.EMAIL);
            compiled.put(
                    kind,
                    new Compiled(
                            compile(plain, folder + "subject"),
                            isMailed ? compile(html, folder + "html") : null,
                            isMailed ? compile(plain, folder + "text") : null,
                            compile(plain, folder + "note")));
        }
    }

    @SuppressWarnings("NullAway") // every kind is there, see above
    Words render(Kind kind, Map<String, Object> model) {
        var templates = compiled.get(kind);
        return new Words(
                oneLine(apply(templates.subject(), model)),
                body(templates.html(), model),
                body(templates.text(), model),
                oneLine(apply(templates.note(), model)));
    }

    private static String body(@Nullable Template template, Map<String, Object> model) {
        return template == null ? "" : apply(template, model).strip() + "\n";
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
