package org.crmkit.trade;

import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where products are looked up: in a host's own sales system, or in the copy that the {@link TradeFeed} fills. */
@SecondaryPort
public interface ProductCatalog {

    /** Lists products. */
    Page<Product> list(ProductQuery query);

    /** Counts products. */
    long count(ProductFilter filter);
}
