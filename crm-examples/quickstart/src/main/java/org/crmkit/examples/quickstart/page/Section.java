package org.crmkit.examples.quickstart.page;

/** One report on a page. */
public sealed interface Section
        permits FunnelChart,
                Forecast,
                WonByMonth,
                TopSellers,
                Amounts,
                ExpiredOpportunities,
                ChurnChart,
                ContributionCurve,
                RfmGrid,
                Composition,
                ServiceTimes,
                KeptLevels {}
