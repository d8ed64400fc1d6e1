package org.crmkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule about the packages of a store reports the classes that were written to break it. */
class StorePackagesTest {

    private static final String WRONG = "org.crmkit.architecture.wrong.store";

    private static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG);

    @Test
    void packagesFormNoCircle() {
        assertThat(reported(StorePackageRules.packagesFormNoCircle(WRONG)))
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.sales.Ring"));
    }

    @Test
    void filesFormNoCircle() {
        assertThat(reported(StorePackageRules.filesFormNoCircle(WRONG)))
                .as("a circle of files in different packages")
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.sales.Ring"));
        assertThat(reported(StorePackageRules.filesFormNoCircle(WRONG)))
                .as("a circle of files in one package")
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.trade.Wheel"));
    }

    @Test
    void theEngineKnowsNoContext() {
        assertThat(reported(StorePackageRules.theEngineKnowsNoContext(WRONG)))
                .anySatisfy(
                        line -> assertThat(line).contains("WrongEngine", WRONG.replace(".store", ".sales.Opportunity")))
                .anySatisfy(line -> assertThat(line).contains("WrongEngine", WRONG + ".internal.sales.Ring"));
    }

    @Test
    void noContextKnowsTheUnitOfWork() {
        assertThat(reported(StorePackageRules.noContextKnowsTheUnitOfWork(WRONG)))
                .anySatisfy(line -> assertThat(line).contains("trade.Wheel", "internal.WrongUnitOfWork"));
    }

    @Test
    void aContextIsOneInterface() {
        assertThat(reported(StorePackageRules.aContextIsOneInterface(WRONG)))
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.customer.OpenTables"));
        assertThat(reported(StorePackageRules.aContextIsOneInterface(WRONG)))
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.sales.Ring"));
    }

    private static List<String> reported(ArchRule rule) {
        return rule.evaluate(WRONG_CLASSES).getFailureReport().getDetails();
    }
}
