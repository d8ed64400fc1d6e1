package org.crmkit.kernel.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The messages of these exceptions, in English and Chinese, independent of the default locale of the machine. */
final class Messages {

    /** The packages with a bundle: this one, and each context with the texts of its kinds, rules, permissions, states and actions. */
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

    private static final Properties ENGLISH = load("messages.properties");

    private Messages() {}

    static String of(Locale locale, String key, Object... arguments) {
        return new MessageFormat(pattern(locale, key), Locale.ROOT).format(arguments);
    }

    /** Returns the display name of an aggregate type, a state or an action; the code itself if there is none. */
    static String word(Locale locale, String key, String otherwise) {
        return bundle(locale).getProperty(key, otherwise);
    }

    static String word(Locale locale, Enum<?> value) {
        return word(locale, value.getDeclaringClass().getSimpleName() + "." + value.name(), value.name());
    }

    static String words(Locale locale, Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> word(locale, value)).collect(Collectors.joining(", "));
    }

    /** Returns the text that one of the bundles has in a file. A key that two bundles have would be ambiguous, and is rejected. */
    static Properties load(String file) {
        Properties all = new Properties();
        for (String bundle : BUNDLES) {
            read("/org/crmkit/" + bundle + "/" + file).forEach((key, text) -> {
                if (all.put(key, text) != null) {
                    throw new IllegalStateException("two bundles have the key " + key);
                }
            });
        }
        return all;
    }

    private static Properties read(String resource) {
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pattern(Locale locale, String key) {
        String pattern = bundle(locale).getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("no message " + key, Messages.class.getName(), key);
        }
        return pattern;
    }

    private static Properties bundle(Locale locale) {
        return locale.getLanguage().equals("zh") ? Chinese.TEXTS : ENGLISH;
    }

    /** Read when the first message in Chinese is asked for. */
    private static final class Chinese {

        private static final Properties TEXTS = load("messages_zh_CN.properties");
    }
}
