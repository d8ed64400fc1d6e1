package org.crmkit.testkit.trade;

import java.util.List;
import java.util.stream.Stream;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockLedger;
import org.crmkit.trade.stock.StockLevel;
import org.crmkit.trade.stock.StockSort;

/**
 * The stock of a host's own sales system.
 *
 * @param stock all stock levels
 */
record HostStock(List<StockLevel> stock) implements StockLedger {

    @Override
    public Page<StockLevel> list(ListQuery<StockFilter, StockSort> query) {
        return HostProducts.page(found(query.filter()), query.paging(), StockLevel::id);
    }

    @Override
    public long count(StockFilter filter) {
        return found(filter).count();
    }

    private Stream<StockLevel> found(StockFilter filter) {
        return stock.stream()
                .filter(each -> HostProducts.meets(filter.product(), each.product())
                        && HostProducts.meets(filter.warehouse(), each.warehouse()));
    }
}
