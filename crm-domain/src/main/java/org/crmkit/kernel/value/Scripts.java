package org.crmkit.kernel.value;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Detects the scripts of the letters of a name. */
final class Scripts {

    /** The scripts that East Asian names mix, with each other and with Latin letters. */
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private Scripts() {}

    /**
     * Returns whether the letters of a name are of more than one script, except for Latin, Han, Hiragana, Katakana, Hangul
     * and Bopomofo, which may be mixed. Digits, signs and characters that all scripts share do not count.
     */
    static boolean areMixedIn(String name) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints()
                .filter(Character::isAlphabetic)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts.size() > 1 && !EAST_ASIAN.containsAll(scripts);
    }
}
