package org.crmkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All rules that are constants of this package, by their names. */
public final class Rules {

    private Rules() {}

    /** Returns the names of all rules. */
    public static Iterable<String> names() {
        return all().keySet();
    }

    /** Returns the rule with a name. */
    public static ArchRule named(String name) {
        ArchRule rule = all().get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + name);
        }
        return rule;
    }

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> all = new TreeMap<>();
        Stream.of(AmbientRules.class, ContextRules.class, JpaRules.class, ModelRules.class, ResponsibleRules.class)
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
