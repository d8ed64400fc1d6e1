package org.crmkit.customer.interaction;

/** The kind of an interaction. */
public enum InteractionKind {
    /** 拜访: a visit. */
    VISIT,
    /** 电话: a telephone call. */
    CALL,
    /** 邮件: written correspondence. */
    MAIL,
    /** 会议: a meeting of several people. */
    MEETING,
    /** 其他: another kind. */
    OTHER
}
