package org.crmkit.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A context plugs in. The toy of docs/adding-a-context.md is added to a copy of the modules by the edits of that page, and the
 * tests that concern every context find it, in memory and on H2.
 */
class ToyContextTest {

    private static final Path PAGE = Path.of("..", "docs", "adding-a-context.md");

    private static final Path TOY = Path.of("src", "test", "resources", "toy").toAbsolutePath();

    /** More than a minute of CPU time, therefore in the matrix only. */
    @Test
    void theToyPlugsInByTheEditsOfThePage(@TempDir Path copy) throws IOException, InterruptedException {
        assumeTrue(Boolean.getBoolean("crm.long"), "in the matrix: mvn -B verify -Pmatrix, or -Dcrm.long=true");
        PageEdits edits = PageEdits.of(PAGE);
        ToyHouse house = ToyHouse.build(copy, TOY, edits);
        house.compile();
        String output = house.run(
                "org.crmkit.access.BuiltInRolesTest",
                "org.crmkit.docs.LifecycleDiagramsTest",
                "org.crmkit.kernel.label.FieldLabelsTest",
                "org.crmkit.kernel.label.LabelsTest",
                "org.crmkit.kernel.lifecycle.LifecycleTablesTest",
                "org.crmkit.ArchitectureTest",
                "org.crmkit.persistence.jpa.internal.journal.LoanJsonTest",
                "org.crmkit.toy.ToyInMemoryTest",
                "org.crmkit.toy.ToyOnH2Test");
        assertThat(output).contains("failed 0").endsWith("exit 0");
        System.out.println("A new context: " + measured(edits) + "; "
                + output.lines()
                        .filter(each -> each.startsWith("passed"))
                        .findFirst()
                        .orElseThrow());
    }

    /** The numbers of the page are those of its edits. */
    @Test
    void thePageSaysHowManyLinesANewContextTouches() throws IOException {
        assertThat(Files.readString(PAGE)).contains(measured(PageEdits.of(PAGE)));
    }

    /** A line of the page that is no longer in its file is found in every lane. */
    @Test
    void everyEditOfThePageHasItsPlace(@TempDir Path copy) throws IOException {
        PageEdits edits = PageEdits.of(PAGE);
        ToyHouse.build(copy, TOY, edits);
        assertThat(edits.files()).isGreaterThan(10);
    }

    private static String measured(PageEdits edits) {
        return edits.lines() + " lines in " + edits.files() + " files, " + edits.statements()
                + " of them without imports, comments, braces and empty lines";
    }
}
