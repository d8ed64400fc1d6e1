package org.crmkit.service.level;

/** The priority of a service request, the least urgent first. */
public enum Priority {
    /** 低: low. */
    LOW(1),
    /** 普通: normal. */
    NORMAL(2),
    /** 高: high. */
    HIGH(3),
    /** 紧急: urgent. */
    URGENT(4);

    private final int urgency;

    Priority(int urgency) {
        this.urgency = urgency;
    }

    /** Returns the urgency, 1 to 4. Lists are sorted by it, and stores save it for the priority. */
    public int urgency() {
        return urgency;
    }
}
