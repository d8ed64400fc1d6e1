package org.crmkit.churn;

import org.crmkit.trade.feed.FeedRepositories;

/** The repositories that this context uses in a unit of work. */
public interface ChurnRepositories extends FeedRepositories {

    /** Returns the repository of churn cases. */
    ChurnCases churnCases();
}
