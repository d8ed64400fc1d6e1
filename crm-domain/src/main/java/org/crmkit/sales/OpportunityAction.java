package org.crmkit.sales;

/** The actions on an opportunity. */
public enum OpportunityAction {
    /** 创建: open an opportunity. */
    OPEN,
    /** 修改: change its data. */
    REVISE,
    /** 延期: set a later expected close date, also after the present one has passed. */
    EXTEND,
    /** Move it to a stage of the pipeline. */
    MOVE,
    /** 删除: delete it; the journal keeps the last content. */
    DELETE,
    /** 指派: assign it to a customer manager. */
    ASSIGN,
    /** Reassign it to another customer manager; the plan stays. */
    REASSIGN,
    /** Withdraw it from its assignee. */
    WITHDRAW,
    /** Change its development plan: plan, edit, drop or remove steps, and record results. */
    PLAN,
    /** 开发成功: win it. */
    WIN,
    /** 开发失败: lose it. */
    LOSE,
    /** 重新开启: reopen a closed opportunity. */
    REOPEN,
    /** 更正: correct the agreed amount of a won opportunity, or the day on which it was closed. */
    CORRECT
}
