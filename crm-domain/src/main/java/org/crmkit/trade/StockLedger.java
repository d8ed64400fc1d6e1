package org.crmkit.trade;

import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where stock is looked up: in a host's own sales system, or in the copy that the {@link TradeFeed} fills. */
@SecondaryPort
public interface StockLedger {

    /** Lists stock levels. */
    Page<StockLevel> list(StockQuery query);

    /** Counts stock levels. */
    long count(StockFilter filter);
}
