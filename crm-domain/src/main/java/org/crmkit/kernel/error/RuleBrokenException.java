package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmkit.kernel.label.Labels;

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
    private final List<String> facts;

    /** The number of records of each type that prevent the command. */
    @SuppressWarnings("serial") // a copied map of texts and numbers is serializable
    private final Map<String, Long> counts;

    /**
     * Creates the exception.
     *
     * @param rule the stable code of the rule, for example {@code opportunity.plan-unfinished}
     * @param facts the arguments of the message
     */
    public RuleBrokenException(String rule, Object... facts) {
        this(rule, Arrays.stream(facts).map(String::valueOf).toList(), Map.of());
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

    private RuleBrokenException(String rule, List<String> facts, Map<String, Long> counts) {
        super(
                "rule-broken",
                Labels.of(Locale.ENGLISH).message("rule." + rule, arguments(Labels.of(Locale.ENGLISH), facts, counts)));
        this.rule = rule;
        this.facts = facts;
        this.counts = counts;
    }

    /** Returns the stable code of the rule, for example {@code opportunity.plan-unfinished}. */
    public String rule() {
        return rule;
    }

    /** Returns the arguments of the message, in order. */
    public List<String> facts() {
        return facts;
    }

    /**
     * Returns the number of records of each type that prevent the command, by type; empty for a rule that counts no records.
     */
    public Map<String, Long> counts() {
        return counts;
    }

    @Override
    public String message(Labels labels) {
        return labels.message("rule." + rule, arguments(labels, facts, counts));
    }

    private static Object[] arguments(Labels labels, List<String> facts, Map<String, Long> counts) {
        return counts.isEmpty()
                ? facts.toArray()
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
