package dev.motorpool.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a command line, sorted into a command's words and options ({@code --name value}, {@code --name=value}). */
record Arguments(List<String> words, Map<String, String> options) {

    private static final Set<String> FLAGS = Set.of("--help", "--version", "--no-demo", "--dry-run", "--debug");
    private static final Set<String> VALUED =
            Set.of("--data", "--port", "--services", "--url", "--currency", "--email", "--name");

    static Arguments read(String... args) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (var rest = Arrays.asList(args).iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (word.equals("-h")) {
                word = "--help";
            }
            if (word.startsWith("-")) {
                option(word, rest, options);
            } else {
                words.add(word);
            }
        }
        return new Arguments(words, options);
    }

    private static void option(String word, Iterator<String> rest, Map<String, String> options) {
        var parts = word.split("=", 2);
        var name = parts[0];
        if (FLAGS.contains(name) && parts.length == 1) {
            options.put(name, "");
        } else if (!VALUED.contains(name)) {
            throw new Failure("There is no option %s; ./motorpool --help lists them.".formatted(word));
        } else if (parts.length == 2) {
            options.put(name, parts[1]);
        } else if (rest.hasNext()) {
            options.put(name, rest.next());
        } else {
            throw new Failure("The option %s needs a value.".formatted(name));
        }
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    @Nullable
    String find(String option) {
        return options.get(option);
    }

    String require(String option) {
        var value = options.get(option);
        if (value == null || value.isBlank()) {
            throw new Failure("The option %s is missing.".formatted(option));
        }
        return value;
    }

    /** Refuses options that exist, but mean nothing to this command. */
    Arguments allowing(String... names) {
        for (var given : options.keySet()) {
            if (!given.equals("--debug") && !List.of(names).contains(given)) {
                throw new Failure("The option %s means nothing here; ./motorpool --help explains it.".formatted(given));
            }
        }
        return this;
    }
}
