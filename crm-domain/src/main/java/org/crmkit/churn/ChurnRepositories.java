package org.crmkit.churn;

import org.crmkit.trade.TradeRepositories;

/** What this context reads and writes in a unit of work. */
public interface ChurnRepositories extends TradeRepositories {

    /** Returns where churn cases are kept. */
    ChurnCases churnCases();
}
