package org.crmkit.service;

/** How soon a service request is to be handled, the least urgent first. */
public enum Priority {
    /** 低: when there is time. */
    LOW(1),
    /** 普通: in its turn. */
    NORMAL(2),
    /** 高: before others. */
    HIGH(3),
    /** 紧急: at once. */
    URGENT(4);

    private final int urgency;

    Priority(int urgency) {
        this.urgency = urgency;
    }

    /** Returns how urgent it is, 1 to 4; by it, lists are sorted and stores keep a priority. */
    public int urgency() {
        return urgency;
    }
}
