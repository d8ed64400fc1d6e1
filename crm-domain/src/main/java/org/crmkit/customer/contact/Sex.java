package org.crmkit.customer.contact;

/** The form of address. */
public enum Sex {
    /** 女: female. */
    FEMALE,
    /** 男: male. */
    MALE,
    /** 其他: other. */
    OTHER
}
