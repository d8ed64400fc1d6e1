package org.crmkit.reporting.customer;

/** The dimension by which a report groups customers, or what was sold to them. */
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
    /** 邮政编码: the postal code. */
    POSTAL_CODE,
    /** 客户经理: the manager. */
    MANAGER,
    /** 部门: the unit of the manager. */
    UNIT
}
