package org.crmkit.command;

import java.util.ArrayList;
import java.util.List;
import org.crmkit.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What a caller has handed in to a desk, each part under the name it has there. A caller need not be checked by any compiler,
 * so that a part may be null where it must not: that is an {@link InvalidInputException} like any other fault.
 */
public final class Inputs {

    private static final Inputs NONE = new Inputs(List.of());

    private final List<Input> all;

    private Inputs(List<Input> all) {
        this.all = all;
    }

    /**
     * One part.
     *
     * @param name its name
     * @param value what was handed in
     * @param required whether it must not be null
     */
    record Input(String name, @Nullable Object value, boolean required) {}

    /** Nothing but the record that the command is about. */
    public static Inputs none() {
        return NONE;
    }

    /** A part that must be there. */
    public static Inputs of(String name, @Nullable Object value) {
        return new Inputs(List.of(new Input(name, value, true)));
    }

    /** The same, and a further part that must be there. */
    public Inputs and(String name, @Nullable Object value) {
        return with(new Input(name, value, true));
    }

    /** The same, and a further part that may be left out. */
    public Inputs optional(String name, @Nullable Object value) {
        return with(new Input(name, value, false));
    }

    /** The same, told from others of the same action: several methods of a desk may be one action, such as editing contacts. */
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
