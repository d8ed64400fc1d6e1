package org.crmkit.sales;

/** The actions on an opportunity. */
public enum OpportunityAction {
    /** 创建: make it. */
    OPEN,
    /** 修改: change what is known about it. */
    REVISE,
    /** Move it to a stage of the pipeline. */
    MOVE,
    /** 删除: take it away; the journal keeps what it was. */
    DELETE,
    /** 指派: give it to a customer manager. */
    ASSIGN,
    /** Give it to another customer manager; the plan stays. */
    REASSIGN,
    /** Take it back. */
    WITHDRAW,
    /** Work on its development plan: plan, change, drop or remove steps, record results. */
    PLAN,
    /** 开发成功: win it. */
    WIN,
    /** 开发失败: lose it. */
    LOSE,
    /** Take a lost one up again. */
    REOPEN
}
