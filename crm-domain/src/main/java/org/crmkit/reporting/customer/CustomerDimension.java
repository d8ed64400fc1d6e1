package org.crmkit.reporting.customer;

/** The dimension by which the composition analysis groups customers. */
public enum CustomerDimension {
    /** 客户等级: the level. */
    LEVEL,
    /** 信用度: the credit. */
    CREDIT,
    /** 满意度: the satisfaction. */
    SATISFACTION
}
