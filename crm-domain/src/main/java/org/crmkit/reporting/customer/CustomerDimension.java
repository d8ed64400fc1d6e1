package org.crmkit.reporting.customer;

/** The dimension by which the composition analysis groups customers. */
public enum CustomerDimension {
    /** 客户等级: the level. */
    LEVEL,
    /** 信用度: the credit. */
    CREDIT,
    /** 满意度: the satisfaction. */
    SATISFACTION,
    /** The kind: enterprise or individual. */
    KIND,
    /** 地区: the region. */
    REGION,
    /** 行业: the industry. */
    INDUSTRY,
    /** 客户来源: the source. */
    SOURCE,
    /** 企业规模: the size. */
    COMPANY_SIZE,
    /** 客户经理: the manager. */
    MANAGER
}
