package org.crmkit.examples.page;

/** Figures that belong together on a page. */
public sealed interface Section permits FunnelChart, WonByMonth, ContributionCurve, Composition, ServiceTimes {}
