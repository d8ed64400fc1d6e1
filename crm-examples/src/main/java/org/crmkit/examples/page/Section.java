package org.crmkit.examples.page;

/** One report on a page. */
public sealed interface Section permits FunnelChart, WonByMonth, ContributionCurve, Composition, ServiceTimes {}
