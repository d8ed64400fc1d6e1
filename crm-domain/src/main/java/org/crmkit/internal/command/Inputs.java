package org.crmkit.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.crmkit.kernel.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a call at a desk, each with its name. The caller's code may lack null checks by a compiler, so that a
 * required input may be null. That is reported as an {@link InvalidInputException}, like any other violation.
 */
public final class Inputs {

    private static final Inputs NONE = new Inputs(List.of());

    private final List<Input> all;

    private Inputs(List<Input> all) {
        this.all = all;
    }

    /**
     * One input.
     *
     * @param name its name
     * @param value the value
     * @param required whether it must not be null
     */
    record Input(String name, @Nullable Object value, boolean required) {}

    /** Returns no inputs: only the record that the command is about. */
    public static Inputs none() {
        return NONE;
    }

    /** Returns a required input. */
    public static Inputs of(String name, @Nullable Object value) {
        return new Inputs(List.of(new Input(name, value, true)));
    }

    /** Returns these inputs and a further required one. */
    public Inputs and(String name, @Nullable Object value) {
        return with(new Input(name, value, true));
    }

    /** Returns these inputs and a further optional one. */
    public Inputs optional(String name, @Nullable Object value) {
        return with(new Input(name, value, false));
    }

    /**
     * Returns these inputs for one operation of an action. Several methods of a desk may be one action, such as editing
     * contacts.
     */
    public Inputs as(String operation) {
        return and("operation", operation);
    }

    List<Input> all() {
        return all;
    }

    private Inputs with(Input further) {
        List<Input> more = new ArrayList<>(all);
        more.add(further);
        return new Inputs(more);
    }
}
