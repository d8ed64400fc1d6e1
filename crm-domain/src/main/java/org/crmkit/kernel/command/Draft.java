package org.crmkit.kernel.command;

import java.util.List;
import org.crmkit.kernel.error.Violation;

/**
 * The input of a command with values that are not text, such as an amount or a day. Each of them has a method of the same name
 * that reads it from text, for example of a form: {@code draft.amount("1299.90", "EUR")}. A text that is not such a value does
 * not throw an exception. The draft then has no value there, and keeps the violation. The command reports it together with all
 * other violations of the input. Null and blank text mean that there is no value.
 */
public interface Draft {

    /** Returns the violations of values that could not be read, or that are out of range; empty if there are none. */
    List<Violation> violations();
}
