package org.crmkit.trade;

/**
 * A copy that we hold of something.
 *
 * @param item what it says
 * @param revision how often it has been changed here
 * @param <T> what it is a copy of
 */
public record FeedCopy<T>(T item, long revision) {}
