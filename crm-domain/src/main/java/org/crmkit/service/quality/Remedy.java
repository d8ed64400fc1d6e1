package org.crmkit.service.quality;

/** What a customer gets because of a quality complaint. */
public enum Remedy {
    /** 无: nothing; it has no amount. */
    NONE,
    /** 换货: the goods are exchanged. */
    EXCHANGE,
    /** 退货: the goods are returned. */
    RETURN,
    /** 折让: a credit, which has an amount. */
    CREDIT,
    /** 技术服务: technical service. */
    TECHNICAL_SERVICE
}
