package org.crmkit.examples;

/**
 * A line that cannot go in.
 *
 * @param file the file's name
 * @param line the line's number, from 1 on, the header included
 * @param column the name of the column
 * @param reason what is wrong there
 */
record Fault(String file, int line, String column, String reason) {

    @Override
    public String toString() {
        return file + ", line " + line + ", column " + column + ": " + reason;
    }
}
