package org.crmkit.architecture.wrong.customer;

import java.util.UUID;
import org.crmkit.architecture.wrong.kernel.value.Id;

/** Stands for the id of a customer. */
public record CustomerId(UUID value) implements Id {}
