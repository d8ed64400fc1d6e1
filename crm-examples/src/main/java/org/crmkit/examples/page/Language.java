package org.crmkit.examples.page;

import java.util.Locale;

/** The languages that a page can be in. */
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

    /** Returns what is written behind {@code --lang}. */
    public String option() {
        return option;
    }

    /** Returns it as the JDK knows it. */
    public Locale locale() {
        return locale;
    }
}
