package org.crmkit.reporting.sales;

/** The dimension by which a report groups what was sold. */
public enum ProductDimension {
    /** The product. */
    PRODUCT,
    /** The type of the product. */
    TYPE
}
