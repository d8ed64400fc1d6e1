package org.crmkit.churn;

import org.crmkit.trade.TradeRepositories;

/** The repositories that this context uses in a unit of work. */
public interface ChurnRepositories extends TradeRepositories {

    /** Returns the repository of churn cases. */
    ChurnCases churnCases();
}
