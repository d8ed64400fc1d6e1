package org.crmkit.churn.watch;

/** What became of a window. */
record WatchStep(Window window, int opened, int resolved) {}
