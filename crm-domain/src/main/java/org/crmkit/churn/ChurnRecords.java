package org.crmkit.churn;

import org.crmkit.trade.TradeRecords;

/** What this context reads and writes in a unit of work. */
public interface ChurnRecords extends TradeRecords {

    /** Returns where churn cases are kept. */
    ChurnCases churnCases();
}
