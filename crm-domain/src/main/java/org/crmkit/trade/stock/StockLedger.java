package org.crmkit.trade.stock;

import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.trade.feed.TradeFeed;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The port for reading stock: from the host's own sales system, or from the copies that the {@link TradeFeed} fills. */
@SecondaryPort
public interface StockLedger {

    /** Lists stock levels. */
    Page<StockLevel> list(ListQuery<StockFilter, StockSort> query);

    /** Counts stock levels. */
    long count(StockFilter filter);
}
