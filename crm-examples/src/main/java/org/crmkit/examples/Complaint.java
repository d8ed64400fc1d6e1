package org.crmkit.examples;

import java.io.Serial;

/** Something the person at the keyboard can put right; its message is the one sentence they read. */
final class Complaint extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Complaint(String sentence) {
        super(sentence);
    }

    Complaint(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
