package org.crmkit.architecture.wrong.domain;

import org.crmkit.error.CrmException;
import org.crmkit.sales.Opportunity;

/** Replaces a class of {@code org.crmkit.value}, which may depend on errors but not on opportunities. */
public record WrongArrow(CrmException known, Opportunity unknown) {}
