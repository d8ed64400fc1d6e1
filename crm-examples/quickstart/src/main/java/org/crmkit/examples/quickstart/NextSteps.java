package org.crmkit.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import org.crmkit.examples.quickstart.options.Options;

/** What a reader can try after a run. Options go into {@code -Dexec.args}. */
final class NextSteps {

    private NextSteps() {}

    /** Returns the steps, one in a line; what the run has done already is left out. */
    static List<String> after(Options options) {
        List<String> steps = new ArrayList<>();
        if (options.html() == null) {
            steps.add(
                    "-Dexec.args=\"--html page.html\"   the same figures as a page of charts (--lang zh: in Chinese)");
        } else {
            steps.add("open " + options.html().path() + " in a browser");
        }
        if (options.samples()) {
            steps.add("-Dexec.args=\"--data DIR\"         your own sales, orders or purchases: docs/examples.md");
        }
        steps.add("-Dexec.args=\"--help\"             all options");
        steps.add("docs/embedding.md                how to add CRM Kit to your application");
        return steps;
    }
}
