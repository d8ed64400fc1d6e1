package org.crmkit.examples.quickstart.page.text;

import java.util.Locale;

/** The languages in which a page can be written. */
public enum Language {
    /** English. */
    EN("en", Locale.ENGLISH),
    /** Chinese, in simplified characters. */
    ZH("zh", Locale.SIMPLIFIED_CHINESE);

    private final String option;
    private final Locale locale;

    Language(String option, Locale locale) {
        this.option = option;
        this.locale = locale;
    }

    /** Returns the value of the option {@code --lang}. */
    public String option() {
        return option;
    }

    /** Returns the locale. */
    public Locale locale() {
        return locale;
    }
}
