package org.crmkit.customer;

/** How somebody is to be addressed. */
public enum Sex {
    /** 女: as a woman. */
    FEMALE,
    /** 男: as a man. */
    MALE,
    /** 其他: otherwise. */
    OTHER
}
