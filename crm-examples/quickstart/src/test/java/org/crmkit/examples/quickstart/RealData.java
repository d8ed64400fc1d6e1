package org.crmkit.examples.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.junit.jupiter.api.Assumptions;

/** Finds the real data, which are not part of the repository. */
final class RealData {

    private static final String PROPERTY = "crm.data";
    private static final String VARIABLE = "CRM_DATA";

    private RealData() {}

    /**
     * Returns the folder with data of a form: the configured folder, a folder beside it, or a folder in it. If there is none,
     * the test is skipped and the reason is printed.
     */
    static Path of(Form form) {
        String named = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        String name = switch (form) {
            case SALES -> "maven-crm";
            case TRADE -> "northwind";
            case PURCHASES -> "cdnow";
        };
        Path base = Path.of(named).toAbsolutePath();
        Path found = Stream.of(base, base.resolveSibling(name), base.resolve(name))
                .filter(each -> !named.isEmpty() && Files.isDirectory(each) && hasForm(each, form))
                .findFirst()
                .orElse(base);
        boolean isThere = !named.isEmpty() && hasForm(found, form);
        String reason = "skipped: neither the system property " + PROPERTY + " nor the variable " + VARIABLE
                + " names the folder of the real data, in which or beside which lies " + name;
        if (!isThere) {
            System.out.println(reason);
        }
        Assumptions.assumeTrue(isThere, reason);
        return found;
    }

    private static boolean hasForm(Path folder, Form form) {
        try {
            return Form.of(folder) == form;
        } catch (Complaint other) {
            return false;
        }
    }
}
