package org.crmkit.kernel.journal;

import java.util.UUID;
import org.crmkit.kernel.value.Id;

/**
 * An event in the journal of the tenant whose record the reader may not see. It takes the place of the event in lists: the reader
 * learns that it happened, when, to which record and by whom, and no value.
 *
 * @param subject the record to which it happened
 * @param type the name of the event
 */
public record WithheldEvent(UUID subject, String type) implements CrmEvent {

    @Override
    public Id about() {
        return new CommandRejected.Subject(subject);
    }
}
