package org.crmkit.examples.quickstart.page.text;

import java.util.Optional;
import java.util.ResourceBundle;

/** The names of stages and types in the quickstart's formats and samples, in the language of a page. */
public final class Names {

    private final Optional<ResourceBundle> bundle;

    private Names(Optional<ResourceBundle> bundle) {
        this.bundle = bundle;
    }

    /** Returns the names in a language. */
    public static Names in(Language language) {
        return new Names(
                language.equals(Language.EN)
                        ? Optional.empty()
                        : Optional.of(Texts.bundle("names", language.locale())));
    }

    /** Returns a name in the language; one that is not known stays as it is. */
    public String of(String name) {
        return bundle.filter(each -> each.containsKey(name))
                .map(each -> each.getString(name))
                .orElse(name);
    }
}
