package org.crmkit.architecture.wrong.journal;

import org.crmkit.architecture.wrong.value.Id;

/** Stands for the type of all events. */
public interface CrmEvent {

    Id about();
}
