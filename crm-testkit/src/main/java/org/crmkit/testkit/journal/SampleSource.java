package org.crmkit.testkit.journal;

import java.util.List;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.testkit.support.ContextCase;

/** A context with events. */
public interface SampleSource extends ContextCase {

    /** Returns each event of the context, once with all optional values and once without them. */
    List<CrmEvent> events(SampleValues values);
}
