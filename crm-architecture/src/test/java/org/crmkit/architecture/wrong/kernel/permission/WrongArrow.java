package org.crmkit.architecture.wrong.kernel.permission;

import org.crmkit.architecture.wrong.kernel.error.CrmException;
import org.crmkit.architecture.wrong.sales.Opportunity;

/** Lies in the package of users, which may depend on errors but not on opportunities. */
public record WrongArrow(CrmException known, Opportunity unknown) {}
