package org.crmkit.reporting.customer;

/** What customers are told apart by. */
public enum CustomerDimension {
    /** 客户等级: their level. */
    LEVEL,
    /** 信用度: their credit. */
    CREDIT,
    /** 满意度: their satisfaction. */
    SATISFACTION
}
