package org.crmkit.persistence.inmemory.wrong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.crmkit.testkit.StoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** The contract finds the faults of stores that are wrong on purpose, and reports what a store leaves out. */
class WrongStoresTest {

    private static DiscoverySelector group(Class<? extends StoreContract> test, String name) {
        Class<?> group = Arrays.stream(test.getDeclaredClasses())
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        return DiscoverySelectors.selectNestedClass(java.util.List.of(test), group);
    }

    @ParameterizedTest
    @EnumSource
    void aFaultFailsTheContractThatIsTheirs(Fault fault) {
        ContractRun run = ContractRun.of(WrongStore.with(fault), group(StoreUnderTest.Whole.class, fault.group()));
        assertThat(run.failed()).containsKey(fault.test());
        assertThat(run.failed().get(fault.test())).contains(fault.report());
        assertThat(run.passed())
                .as("tests that have nothing to do with the fault")
                .isNotEmpty();
    }

    /** The wrapper itself is not a fault. */
    @Test
    void aStoreWithoutAFaultPasses() {
        ContractRun run = ContractRun.of(
                WrongStore.answering(Call::answer),
                group(StoreUnderTest.Whole.class, "Mechanism"),
                group(StoreUnderTest.Whole.class, "Sales"));
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed()).contains("findsNothingOfAnotherTenantByItsId");
    }

    @Test
    void aContextThatIsLeftOutIsReportedAsSkippedWithTheReason() {
        ContractRun run = ContractRun.of(
                WrongStore.answering(WrongStoresTest::withoutChurn), selectClass(StoreUnderTest.WithoutChurn.class));
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped().get("Churn")).contains(StoreUnderTest.WithoutChurn.REASON);
        assertThat(run.skipped().get("refusesASecondUnresolvedChurnCaseOfACustomer"))
                .contains("Churn=" + StoreUnderTest.WithoutChurn.REASON);
        assertThat(run.passed())
                .contains("makesTheCustomerOfAWonProspect", "keepsNothingOfAUnitOfWorkThatFails")
                .doesNotContain("refusesASecondUnresolvedChurnCaseOfACustomer");
    }

    private static Object withoutChurn(Call call) {
        boolean writes = call.method().getReturnType() == void.class;
        if (call.portOf().getName().equals("churnCases") && writes) {
            throw new UnsupportedOperationException("churn cases are not stored");
        }
        return call.answer();
    }

    @Test
    void aGroupThatIsForgottenFails() {
        ContractRun run =
                ContractRun.of(WrongStore.answering(Call::answer), selectClass(StoreUnderTest.Forgetful.class));
        assertThat(run.passed()).isEmpty();
        assertThat(run.failed().toString())
                .contains("Forgetful does not declare the group ")
                .contains("@Nested class ");
    }

    @Test
    void whatEveryTestNeedsIsNotLeftOut() {
        ContractRun run =
                ContractRun.of(WrongStore.answering(Call::answer), selectClass(StoreUnderTest.WithoutMechanism.class));
        assertThat(run.passed()).isEmpty();
        assertThat(run.failed().toString()).contains("the group Mechanism must not be left out");
    }
}
