package org.crmkit.service;

/** The actions on a service request. */
public enum ServiceAction {
    /** 创建: create a request. */
    CREATE,
    /** 修改: revise a new request. */
    REVISE,
    /** 调整优先级: change the priority of a request that is not handled yet. */
    PRIORITIZE,
    /** Delete a new request; the journal keeps the last content. */
    DELETE,
    /** 分配: assign it to the customer manager who will handle it. */
    ASSIGN,
    /** Reassign it to another customer manager. */
    REASSIGN,
    /** 征求意见: ask a unit for its opinion about a quality complaint. */
    ASK_OPINION,
    /** 提出意见: give the opinion of a unit about a quality complaint. */
    GIVE_OPINION,
    /** 撤回征求意见: take back that a unit is asked. */
    TAKE_BACK_OPINION,
    /** 处理: record how it was handled. */
    HANDLE,
    /**
     * 反馈: record the customer's feedback. If the satisfaction is sufficient, the request is archived; otherwise it returns to its
     * assignee.
     */
    RECORD_FEEDBACK,
    /** 关闭: close it without feedback. */
    CLOSE,
    /** Reopen an archived request. */
    REOPEN
}
