package org.crmkit.persistence.inmemory.wrong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;

/** The contract finds the faults of stores that are wrong on purpose, and reports what a store leaves out. */
class WrongStoresTest {

    @ParameterizedTest
    @EnumSource
    void aFaultFailsTheTestThatIsTheirs(Fault fault) {
        ContractRun run = ContractRun.of(WrongStore.with(fault), test(fault));
        assertThat(run.failed()).containsOnlyKeys(fault.test());
        assertThat(run.failed().get(fault.test())).contains(fault.report());
    }

    /** The wrapper itself is not a fault. */
    @Test
    void aStoreWithoutAFaultPassesTheSameTests() {
        ContractRun run = ContractRun.of(
                WrongStore.answering(Call::answer),
                Arrays.stream(Fault.values()).map(WrongStoresTest::test).toArray(DiscoverySelector[]::new));
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Fault.values()).map(Fault::test).toList());
    }

    @Test
    void aContextThatIsLeftOutIsReportedAsSkippedWithTheReason() {
        ContractRun run = ContractRun.of(
                WrongStore.answering(WrongStoresTest::withoutChurn),
                group(StoreUnderTest.WithoutChurn.class, "Mechanism"),
                group(StoreUnderTest.WithoutChurn.class, "Sales"),
                group(StoreUnderTest.WithoutChurn.class, "Churn"),
                group(StoreUnderTest.WithoutChurn.class, "Reporting"));
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

    private static DiscoverySelector test(Fault fault) {
        Class<?> test = StoreUnderTest.Whole.class;
        return selectNestedMethod(List.of(test), nested(test, fault.group()), fault.test());
    }

    private static DiscoverySelector group(Class<?> test, String name) {
        return selectNestedClass(List.of(test), nested(test, name));
    }

    private static Class<?> nested(Class<?> test, String name) {
        return Arrays.stream(test.getDeclaredClasses())
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
