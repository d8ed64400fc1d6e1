package org.crmkit.architecture.wrong.customer;

import org.crmkit.architecture.wrong.kernel.journal.CrmEvent;
import org.crmkit.architecture.wrong.kernel.permission.UserId;

/** Stands for the events of a customer. */
public sealed interface CustomerEvent extends CrmEvent {

    record Transferred(CustomerId about, UserId from, UserId to) implements CustomerEvent {}
}
