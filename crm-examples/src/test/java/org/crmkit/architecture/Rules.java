package org.crmkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules that are constants in the tests of this package. */
final class Rules {

    private Rules() {}

    /** Checks a rule on the hand-written classes; a rule to which no class applies fails. */
    static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(Modules.CLASSES);
    }

    /** Returns all rules by name. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> all = new TreeMap<>();
        Stream.of(AmbientTest.class, ContextsTest.class, JpaTest.class, ModelTest.class, ResponsibleTest.class)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(each -> each.getType() == ArchRule.class && Modifier.isStatic(each.getModifiers()))
                .forEach(each -> all.put(each.getName(), rule(each)));
        return all;
    }

    private static ArchRule rule(Field constant) {
        try {
            return (ArchRule) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("a rule is seen in its package: " + constant, hidden);
        }
    }
}
