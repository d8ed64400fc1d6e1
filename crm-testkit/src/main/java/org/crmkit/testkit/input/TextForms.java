package org.crmkit.testkit.input;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.crmkit.customer.Customer;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryFilterBuilder;
import org.crmkit.dictionary.EntryType;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.world.World;

/** Every form with a text, and every text outside a form: how it is passed to a desk and read back. */
public final class TextForms {

    private final World world;
    private final Customer customer;

    /** Every form. The result has fields of the same names. */
    final Map<Class<? extends Record>, Function<Record, Object>> forms = new HashMap<>();

    /** Every desk method that takes a text outside a form, with the limit. */
    final Map<String, Bare> bare = new HashMap<>();

    private final Map<Class<? extends Record>, Record> samples = new HashMap<>();

    TextForms(World world) {
        this.world = world;
        this.customer = world.aCustomer();
        ContextCases.of(TextSource.class).forEach(each -> each.texts(this));
    }

    /**
     * A text outside a form.
     *
     * @param max the maximum length, in code points
     * @param multiline whether it may have several lines
     * @param keep passes it to the desk and reads it back
     */
    record Bare(int max, boolean multiline, UnaryOperator<String> keep) {}

    /** Returns the tenant. */
    public World world() {
        return world;
    }

    /** Returns a customer of {@link World#lin}. */
    public Customer customer() {
        return customer;
    }

    /**
     * Adds a form.
     *
     * @param sample a form in which the texts are replaced in turn; all other values in it are valid
     * @param keep passes a form to the desk and returns what is read back, with fields of the same names
     */
    public <R extends Record> void form(Class<R> type, R sample, Function<R, Object> keep) {
        forms.put(type, form -> keep.apply(type.cast(form)));
        samples.put(type, sample);
    }

    /**
     * Adds a text outside a form.
     *
     * @param method the desk and its method, for example {@code SalesDesk.lose}
     * @param max the maximum length, in code points
     * @param multiline whether it may have several lines
     * @param keep passes a text to the desk and reads it back
     */
    public void text(String method, int max, boolean multiline, UnaryOperator<String> keep) {
        bare.put(method, new Bare(max, multiline, keep));
    }

    /** Adds a value to the dictionary, unless it has it. */
    public void know(EntryType type, String value) {
        EntryFilterBuilder same = EntryFilterBuilder.builder().type(type).value(value);
        if (world.root().dictionary().count(same.build()) == 0) {
            world.root().dictionary().add(type, new EntryDraft(value, "Item", 9));
        }
    }

    /** Returns the form in which the texts are replaced in turn. */
    Record sample(Class<? extends Record> form) {
        return Objects.requireNonNull(samples.get(form), () -> "no sample of " + form);
    }
}
