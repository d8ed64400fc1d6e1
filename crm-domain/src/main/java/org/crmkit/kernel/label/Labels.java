package org.crmkit.kernel.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people call the terms of CRM Kit, in one language: kinds of records, fields, values, states, actions, permissions, roles,
 * and the texts of messages. English and Chinese are built in. A host adds a language, or its own words, by {@link #with(Map)}:
 *
 * <pre>{@code
 * Labels german = Labels.of(Locale.ENGLISH).with(Map.of("kind.opportunity", "Verkaufschance"));
 * german.kind("opportunity");                     // Verkaufschance
 * german.of(OpportunityState.WON);                // won, as no German word was given
 * german.field("opportunity", "expectedClose");   // expected close
 * rejection.message(german);
 * }</pre>
 *
 * <p>A term without a text is shown by its code, so that a type of entry, a role or a constraint of a host's own can be asked for
 * as well. Labels do not depend on the default locale of the machine.
 */
public final class Labels {

    /** The packages with a bundle: that of the exceptions, and each context with the texts of its terms. */
    static final List<String> BUNDLES = """
            kernel/error
            access
            dictionary
            customer
            sales
            service
            trade
            churn
            reporting
            """.lines().toList();

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final Map<String, String> texts;

    private Labels(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** Returns the built-in labels of a language: Chinese for {@code zh}, English for all others. */
    public static Labels of(Locale locale) {
        return locale.getLanguage().equals("zh") ? Chinese.LABELS : English.LABELS;
    }

    /**
     * Returns labels with a host's own texts in place of these.
     *
     * @param own the texts by key; {@link #keys()} lists the keys of all built-in texts. A text of a message keeps the places
     *     {@code {0}}, {@code {1}} of the built-in one, and follows the syntax of {@link MessageFormat}.
     * @throws IllegalArgumentException if a text is not well-formed
     */
    public Labels with(Map<String, String> own) {
        Map<String, String> all = new HashMap<>(texts);
        own.forEach((key, text) -> {
            new MessageFormat(text, Locale.ROOT);
            all.put(key, text);
        });
        return new Labels(all);
    }

    /** Returns the keys of all texts, in order: what a further language has to translate. */
    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /** Returns whether there is a text with a key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Returns the label of a kind of record, for example {@code opportunity}. */
    public String kind(String kind) {
        return text("kind." + kind, kind);
    }

    /** Returns the label of a state, an action, a priority or another value that is one of a few. */
    public String of(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name(), value.name());
    }

    /** Returns the labels of several values, separated by commas. */
    public String of(Collection<? extends Enum<?>> values) {
        return values.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /**
     * Returns the label of a field. The label may differ from one kind to another.
     *
     * @param kind the kind of the record, for example {@code opportunity}
     * @param path the name of the field, or the path to it, for example {@code prospect.customerName}
     */
    public String field(String kind, String path) {
        String own = texts.get("field." + kind + "." + path);
        return own == null ? field(path) : own;
    }

    /**
     * Returns the label of a field of an input. Of a path, its longest end that has a label counts; the place in a list is counted
     * from 1.
     *
     * @param path a property path, for example {@code attendees[2].name}
     */
    public String field(String path) {
        Matcher index = INDEX.matcher(path);
        String place = index.find() ? " " + (Long.parseLong(index.group(1)) + 1) : "";
        String names = INDEX.matcher(path).replaceAll("");
        for (String end = names; ; end = end.substring(end.indexOf('.') + 1)) {
            String label = texts.get("field." + end);
            if (label != null) {
                return label + place;
            }
            if (end.indexOf('.') < 0) {
                return path;
            }
        }
    }

    /**
     * Returns the label of a permission, of a module of permissions, or of an action on a record, for example
     * {@code opportunity.read}, {@code opportunity} or {@code opportunity.assign}.
     */
    public String permission(String code) {
        return text("permission." + code, text("module." + code, code));
    }

    /**
     * Returns what a permission, or a module of permissions, allows: a sentence that a screen shows as a tip. It is the label if there
     * is no tip.
     *
     * @param code for example {@code opportunity.open}, or {@code opportunity} for the module
     */
    public String permissionTip(String code) {
        return text("tip." + code, permission(code));
    }

    /**
     * Returns the path of a permission, or of a module of permissions, in a menu: its code with slashes, for example
     * {@code /opportunity/open}, unless the host has set another path with the key {@code path.opportunity.open}.
     *
     * @param code for example {@code opportunity.open}, or {@code opportunity} for the module
     */
    public String permissionPath(String code) {
        return text("path." + code, "/" + code.replace('.', '/'));
    }

    /** Returns the label of a role, for example {@code sales-supervisor}. */
    public String role(String code) {
        return text("role." + code, code);
    }

    /** Returns the label of a type of dictionary entries, for example {@code customer-level}. */
    public String entryType(String code) {
        return text("type." + code, code);
    }

    /** Returns the label of a kind of timeline item, for example {@code SERVICE_REQUEST}. */
    public String timelineKind(String code) {
        return text("timeline." + code, code);
    }

    /** Returns the text of a violation; null for the code of a host's own constraint. */
    public @Nullable String violation(String code, Object... facts) {
        return has("violation." + code) ? message("violation." + code, facts) : null;
    }

    /**
     * Returns a message.
     *
     * @param key the key of its text, for example {@code rule.opportunity.plan-unfinished}
     * @param facts what stands in its places
     * @throws MissingResourceException if there is no such text
     */
    public String message(String key, Object... facts) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no message " + key, Labels.class.getName(), key);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(facts);
    }

    private String text(String key, String otherwise) {
        return texts.getOrDefault(key, otherwise);
    }

    /** Returns the texts that the bundles have in a file. A key that two bundles have would be ambiguous, and is rejected. */
    static Map<String, String> load(String file) {
        Map<String, String> all = new HashMap<>();
        for (String bundle : BUNDLES) {
            read("/org/crmkit/" + bundle + "/" + file).forEach((key, text) -> {
                if (all.put((String) key, (String) text) != null) {
                    throw new IllegalStateException("two bundles have the key " + key);
                }
            });
        }
        return all;
    }

    private static Properties read(String resource) {
        try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(resource), resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Read when the first text in English is asked for. */
    private static final class English {

        private static final Labels LABELS = new Labels(load("messages.properties"));
    }

    /** Read when the first text in Chinese is asked for. */
    private static final class Chinese {

        private static final Labels LABELS = new Labels(load("messages_zh_CN.properties"));
    }
}
