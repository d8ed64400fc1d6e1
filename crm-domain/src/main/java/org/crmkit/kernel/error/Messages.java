package org.crmkit.kernel.error;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The messages of these exceptions, in English and Chinese, independent of the default locale of the machine. */
final class Messages {

    private Messages() {}

    static String of(Locale locale, String key, Object... arguments) {
        return new MessageFormat(pattern(locale, key), Locale.ROOT).format(arguments);
    }

    /** Returns the display name of an aggregate type, a state or an action; the code itself if there is none. */
    static String word(Locale locale, String key, String otherwise) {
        try {
            return bundle(locale).getString(key);
        } catch (MissingResourceException none) {
            return otherwise;
        }
    }

    static String word(Locale locale, Enum<?> value) {
        return word(locale, value.getDeclaringClass().getSimpleName() + "." + value.name(), value.name());
    }

    static String words(Locale locale, Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> word(locale, value)).collect(Collectors.joining(", "));
    }

    private static String pattern(Locale locale, String key) {
        return bundle(locale).getString(key);
    }

    /** Both bundles exist, so that the default locale of the machine is never asked. */
    private static ResourceBundle bundle(Locale locale) {
        Locale offered = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle("org.crmkit.kernel.error.messages", offered, Messages.class.getModule());
    }
}
