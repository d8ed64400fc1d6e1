package org.crmkit.error;

import java.io.Serial;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule of the trade forbids it just now, though state and rights would allow it. Code {@code rule-broken}. */
public final class RuleBrokenException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The rule. */
    private final String rule;

    /** What the message names. */
    @SuppressWarnings("serial") // a copied list is serializable, and so is what is in it
    private final List<String> facts;

    /** How many records of each kind stand in the way. */
    @SuppressWarnings("serial") // a copied map of texts and numbers is serializable
    private final Map<String, Long> counts;

    /**
     * Makes the rejection.
     *
     * @param rule the stable code of the rule, for example {@code opportunity.plan-unfinished}
     * @param facts what the message names
     */
    public RuleBrokenException(String rule, Object... facts) {
        this(rule, Arrays.stream(facts).map(String::valueOf).toList(), Map.of());
    }

    /**
     * Makes the rejection for records that stand in the way.
     *
     * @param rule the stable code of the rule, for example {@code user.has-open-work}
     * @param counts how many records there are, by their kind, for example {@code opportunity}; kinds without any are left out
     */
    public RuleBrokenException(String rule, Map<String, Long> counts) {
        this(rule, List.of(), positive(counts));
    }

    private RuleBrokenException(String rule, List<String> facts, Map<String, Long> counts) {
        super("rule-broken", Messages.of(Locale.ENGLISH, "rule." + rule, arguments(Locale.ENGLISH, facts, counts)));
        this.rule = rule;
        this.facts = facts;
        this.counts = counts;
    }

    /** Returns the stable code of the rule, for example {@code opportunity.plan-unfinished}. */
    public String rule() {
        return rule;
    }

    /** Returns what the message names, in its order. */
    public List<String> facts() {
        return facts;
    }

    /** Returns how many records of each kind stand in the way, by kind; empty for a rule that counts none. */
    public Map<String, Long> counts() {
        return counts;
    }

    @Override
    public String message(Locale locale) {
        return Messages.of(locale, "rule." + rule, arguments(locale, facts, counts));
    }

    private static Object[] arguments(Locale locale, List<String> facts, Map<String, Long> counts) {
        return counts.isEmpty()
                ? facts.toArray()
                : new Object[] {
                    counts.entrySet().stream()
                            .map(each -> Messages.word(locale, "kind." + each.getKey(), each.getKey()) + ": "
                                    + each.getValue())
                            .collect(Collectors.joining(", "))
                };
    }

    private static Map<String, Long> positive(Map<String, Long> counts) {
        Map<String, Long> positive = new LinkedHashMap<>(counts);
        positive.values().removeIf(count -> count <= 0);
        return Collections.unmodifiableMap(positive);
    }
}
