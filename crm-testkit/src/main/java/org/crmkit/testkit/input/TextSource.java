package org.crmkit.testkit.input;

import org.crmkit.testkit.support.ContextCase;

/** A context whose desks take texts. */
public interface TextSource extends ContextCase {

    /** Adds every form with a text, and every text outside a form, that the desks of the context take. */
    void texts(TextForms forms);
}
