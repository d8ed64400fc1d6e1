package org.crmkit.reporting.loan;

/**
 * The loans of an article.
 *
 * @param article a value of the dictionary
 * @param lent how many were lent
 * @param returned how many of them have been returned
 */
public record LoanResult(String article, long lent, long returned) {}
