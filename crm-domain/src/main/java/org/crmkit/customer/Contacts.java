package org.crmkit.customer;

import org.crmkit.kernel.aggregate.ListRepository;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The contacts of all customers, for reading. A contact lies within a visibility if its customer does. */
@SecondaryPort
public interface Contacts extends ListRepository<ContactSummary, ContactFilter, ContactSort> {}
