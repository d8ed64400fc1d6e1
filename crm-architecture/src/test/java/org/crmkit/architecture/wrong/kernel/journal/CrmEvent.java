package org.crmkit.architecture.wrong.kernel.journal;

import org.crmkit.architecture.wrong.kernel.value.Id;

/** Stands for the type of all events. */
public interface CrmEvent {

    Id about();
}
