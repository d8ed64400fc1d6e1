package org.crmkit.examples;

import java.io.Serial;

/** An error that the user of the command line can correct. Its message is the one sentence that the user reads. */
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
