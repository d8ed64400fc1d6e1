package org.crmkit.kernel.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.crmkit.internal.Contexts;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.junit.jupiter.api.Test;

class PermissionTest {

    private static final Permission EXPORT = new Permission("app.export-pdf");

    @Test
    void isAValueThatACodeNames() {
        assertThat(new Permission("opportunity.open"))
                .isEqualTo(Permission.OPPORTUNITY_OPEN)
                .hasToString("opportunity.open");
        assertThat(EXPORT.kind()).isEqualTo("app");
        assertThat(EXPORT.isOfHost()).isTrue();
        assertThat(Permission.OPPORTUNITY_OPEN.isOfHost()).isFalse();
        assertThat(EXPORT).isLessThan(Permission.OPPORTUNITY_OPEN);
        assertThat(new Permission("app.reports.export-2").kind()).isEqualTo("app");
    }

    @Test
    void rejectsACodeOfAnotherForm() {
        assertThat(fault(null)).isEqualTo("required");
        for (String code : List.of(
                "", "app", "app.", ".export", "App.export", "app.Export", "app..export", "app.1st", "app.x y")) {
            assertThat(fault(code)).as(code).isEqualTo("malformed");
        }
        assertThat(fault("app." + "x".repeat(Permission.MAX - 3))).isEqualTo("too-long");
        assertThat(new Permission("app." + "x".repeat(Permission.MAX - 4)).isOfHost())
                .isTrue();
    }

    @Test
    void theTreeHasEachModuleFollowedByItsFunctions() {
        PermissionTree tree = PermissionTree.of(
                List.of(Permission.ORDER_READ, EXPORT, Permission.TRADE_FEED, new Permission("order.ship")));
        assertThat(tree.nodes())
                .containsExactly(
                        new PermissionNode("order", null),
                        new PermissionNode("order.read", "order"),
                        new PermissionNode("order.ship", "order"),
                        new PermissionNode("app", null),
                        new PermissionNode("app.export-pdf", "app"),
                        new PermissionNode("trade", null),
                        new PermissionNode("trade.feed", "trade"));
        assertThat(tree.modules()).extracting(PermissionNode::kind).containsOnly(PermissionNode.Kind.MODULE);
        assertThat(tree.functions("order")).extracting(PermissionNode::kind).containsOnly(PermissionNode.Kind.FUNCTION);
        assertThat(tree.functions("loan")).isEmpty();
        assertThat(tree.permissions())
                .containsExactly(Permission.ORDER_READ, new Permission("order.ship"), EXPORT, Permission.TRADE_FEED);
    }

    @Test
    void theTreeKnowsWhatCanBeGranted() {
        PermissionTree tree = PermissionTree.of(Contexts.permissions());
        assertThat(tree.require(Permission.CHURN_DETECT)).isEqualTo(Permission.CHURN_DETECT);
        assertThat(tree.has(EXPORT)).isFalse();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> tree.require(EXPORT))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::path, Violation::code)
                        .containsExactly(tuple("permission", "not-found")));
    }

    @SuppressWarnings("NullAway")
    private static String fault(String code) {
        try {
            return new Permission(code).code();
        } catch (InvalidInputException refused) {
            return refused.violations().get(0).code();
        }
    }
}
