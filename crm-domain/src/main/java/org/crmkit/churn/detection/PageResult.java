package org.crmkit.churn.detection;

/** What became of a window. */
record PageResult(CustomerPage page, int opened, int resolved) {}
