package org.crmkit.service;

/** The actions on a service request. */
public enum ServiceAction {
    /** 创建: make a request. */
    CREATE,
    /** Take a new one away; the journal keeps what it was. */
    DELETE,
    /** 分配: give it to the customer manager who will handle it. */
    ASSIGN,
    /** Give it to another customer manager. */
    REASSIGN,
    /** 处理: handle it. */
    HANDLE,
    /** 反馈: record what the customer says to it; a satisfied one ends it, another one sends it back. */
    RECORD_FEEDBACK,
    /** Take an archived one up again. */
    REOPEN
}
