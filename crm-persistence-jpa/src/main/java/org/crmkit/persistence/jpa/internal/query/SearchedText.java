package org.crmkit.persistence.jpa.internal.query;

/**
 * A text of rows in which parts are looked for.
 *
 * @param from the rows {@code r}, with those that have the text
 * @param attribute the attribute with the key of the text
 * @param pieces the attribute with the pieces of all texts of the row
 * @param mark the character with which the pieces of this text begin. It is stored
 */
public record SearchedText(String from, String attribute, String pieces, char mark) {}
