package org.crmkit.trade.product;

import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.trade.feed.TradeFeed;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The port for reading products: from the host's own sales system, or from the copies that the {@link TradeFeed} fills. */
@SecondaryPort
public interface ProductCatalog {

    /** Lists products. */
    Page<Product> list(ListQuery<ProductFilter, ProductSort> query);

    /** Counts products. */
    long count(ProductFilter filter);
}
