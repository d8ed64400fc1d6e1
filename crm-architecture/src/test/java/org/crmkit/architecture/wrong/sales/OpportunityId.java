package org.crmkit.architecture.wrong.sales;

import java.util.UUID;
import org.crmkit.architecture.wrong.kernel.value.Id;

/** Stands for the id of an opportunity. */
public record OpportunityId(UUID value) implements Id {}
