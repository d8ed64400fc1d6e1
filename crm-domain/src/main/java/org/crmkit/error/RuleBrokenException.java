package org.crmkit.error;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A rule of the trade forbids it just now, though state and rights would allow it. Code {@code rule-broken}. */
public final class RuleBrokenException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The rule. */
    private final String rule;

    /** What the message names. */
    @SuppressWarnings("serial") // a copied list is serializable, and so is what is in it
    private final List<String> facts;

    /**
     * Makes the refusal.
     *
     * @param rule the stable code of the rule, for example {@code opportunity.plan-unfinished}
     * @param facts what the message names
     */
    public RuleBrokenException(String rule, Object... facts) {
        this(rule, Arrays.stream(facts).map(String::valueOf).toList());
    }

    private RuleBrokenException(String rule, List<String> facts) {
        super("rule-broken", Messages.of(Locale.ENGLISH, "rule." + rule, facts.toArray()));
        this.rule = rule;
        this.facts = facts;
    }

    /** Returns the stable code of the rule, for example {@code opportunity.plan-unfinished}. */
    public String rule() {
        return rule;
    }

    /** Returns what the message names, in its order. */
    public List<String> facts() {
        return facts;
    }

    @Override
    public String message(Locale locale) {
        return Messages.of(locale, "rule." + rule, facts.toArray());
    }
}
