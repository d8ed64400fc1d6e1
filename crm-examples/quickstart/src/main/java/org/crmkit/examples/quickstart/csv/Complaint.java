package org.crmkit.examples.quickstart.csv;

import java.io.Serial;

/** An error that the user of the command line can correct. Its message is the one sentence that the user reads. */
public final class Complaint extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Complaint(String sentence) {
        super(sentence);
    }

    public Complaint(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
