package org.crmkit.trade.feed;

/**
 * The copy of an external record.
 *
 * @param item its content
 * @param revision how many times the copy has been changed
 * @param <T> the type of the external record
 */
public record FeedCopy<T>(T item, long revision) {}
