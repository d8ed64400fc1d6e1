package org.crmkit.churn.detection;

/** The result of processing one page. */
record PageResult(CustomerPage page, int opened, int resolved) {}
