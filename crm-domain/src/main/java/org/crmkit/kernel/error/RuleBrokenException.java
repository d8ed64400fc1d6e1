package org.crmkit.kernel.error;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmkit.kernel.label.Labels;
import org.jspecify.annotations.Nullable;

/**
 * A business rule forbids the command at this moment, although the state and the permissions allow it. Code
 * {@code rule-broken}.
 */
public final class RuleBrokenException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The rule. */
    private final String rule;

    /** The arguments of the message. */
    @SuppressWarnings("serial") // a copied list is serializable, and so are its elements
    private final List<Fact> facts;

    /** The number of records of each type that prevent the command. */
    @SuppressWarnings("serial") // a copied map of texts and numbers is serializable
    private final Map<String, Long> counts;

    /**
     * An argument of a message: a value for programs, and what people call it.
     *
     * @param value the value, for example an id or a code
     * @param name what people call it, whatever the language; null if that is a label or the value itself
     * @param label the key of its label; null if it has none
     */
    public record Fact(
            String value, @Nullable String name, @Nullable String label) implements Serializable {

        /** Returns the fact for a value that people call by a name. */
        public static Fact named(Object value, String name) {
            return new Fact(value.toString(), name, null);
        }

        /** Returns the fact for a value that has a label, for example {@code permission.opportunity.assign}. */
        public static Fact labelled(Object value, String label) {
            return new Fact(value.toString(), null, label);
        }

        private static Fact of(Object fact) {
            return fact instanceof Fact known ? known : new Fact(String.valueOf(fact), null, null);
        }

        private String shown(Labels labels) {
            if (name != null) {
                return name;
            }
            return label != null && labels.has(label) ? labels.message(label) : value;
        }
    }

    /**
     * Creates the exception.
     *
     * @param rule the stable code of the rule, for example {@code opportunity.plan-unfinished}
     * @param facts the arguments of the message: a {@link Fact}, or any value that people call what a program calls it
     */
    public RuleBrokenException(String rule, Object... facts) {
        this(rule, Arrays.stream(facts).map(Fact::of).toList(), Map.of());
    }

    /**
     * Creates the exception for records that prevent the command.
     *
     * @param rule the stable code of the rule, for example {@code user.has-open-work}
     * @param counts the number of records by type, for example {@code opportunity}; types without records are left out
     */
    public RuleBrokenException(String rule, Map<String, Long> counts) {
        this(rule, List.of(), positive(counts));
    }

    private RuleBrokenException(String rule, List<Fact> facts, Map<String, Long> counts) {
        super(
                "rule-broken",
                Labels.of(Locale.ENGLISH)
                        .message("rule." + rule, arguments(Labels.of(Locale.ENGLISH), facts, counts, Fact::value)));
        this.rule = rule;
        this.facts = facts;
        this.counts = counts;
    }

    /** Returns the stable code of the rule, for example {@code opportunity.plan-unfinished}. */
    public String rule() {
        return rule;
    }

    /** Returns the arguments of the message, in order: ids and codes, not what people call them. */
    public List<String> facts() {
        return facts.stream().map(Fact::value).toList();
    }

    /**
     * Returns the number of records of each type that prevent the command, by type; empty for a rule that counts no records.
     */
    public Map<String, Long> counts() {
        return counts;
    }

    @Override
    public String message(Labels labels) {
        return labels.message("rule." + rule, arguments(labels, facts, counts, fact -> fact.shown(labels)));
    }

    private static Object[] arguments(
            Labels labels, List<Fact> facts, Map<String, Long> counts, Function<Fact, String> shown) {
        return counts.isEmpty()
                ? facts.stream().map(shown).toArray()
                : new Object[] {
                    counts.entrySet().stream()
                            .map(each -> labels.kind(each.getKey()) + ": " + each.getValue())
                            .collect(Collectors.joining(", "))
                };
    }

    private static Map<String, Long> positive(Map<String, Long> counts) {
        Map<String, Long> positive = new LinkedHashMap<>(counts);
        positive.values().removeIf(count -> count <= 0);
        return Collections.unmodifiableMap(positive);
    }
}
