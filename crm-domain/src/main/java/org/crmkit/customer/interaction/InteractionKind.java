package org.crmkit.customer.interaction;

/** How somebody was met. */
public enum InteractionKind {
    /** 拜访: face to face. */
    VISIT,
    /** 电话: on the telephone. */
    CALL,
    /** 邮件: in writing. */
    MAIL,
    /** 会议: with several at once. */
    MEETING,
    /** 其他: otherwise. */
    OTHER
}
