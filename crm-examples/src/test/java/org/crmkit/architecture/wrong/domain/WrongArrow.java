package org.crmkit.architecture.wrong.domain;

import org.crmkit.error.CrmException;
import org.crmkit.sales.Opportunity;

/** Stands in for a class of {@code org.crmkit.value}, which may know errors and no opportunity. */
public record WrongArrow(CrmException known, Opportunity unknown) {}
