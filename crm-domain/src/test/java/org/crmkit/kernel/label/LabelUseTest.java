package org.crmkit.kernel.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.sales.OpportunityState;
import org.junit.jupiter.api.Test;

class LabelUseTest {

    private static final Labels ENGLISH = Labels.of(Locale.ENGLISH);
    private static final Labels CHINESE = Labels.of(Locale.SIMPLIFIED_CHINESE);

    @Test
    void labelsTheTermsOfAScreen() {
        assertThat(CHINESE.kind("opportunity")).isEqualTo("销售机会");
        assertThat(CHINESE.of(OpportunityState.UNASSIGNED)).isEqualTo("未指派");
        assertThat(CHINESE.role("sales-supervisor")).isEqualTo("销售主管");
        assertThat(CHINESE.permission("opportunity.read")).isEqualTo("查看销售机会");
        assertThat(CHINESE.permission("opportunity")).isEqualTo("销售机会");
        assertThat(ENGLISH.permissionTip("opportunity.open")).isEqualTo("Open opportunities.");
        assertThat(CHINESE.permissionTip("pipeline")).isEqualTo("销售机会的阶段。");
        assertThat(ENGLISH.permissionPath("opportunity.open")).isEqualTo("/opportunity/open");
        assertThat(ENGLISH.permissionPath("opportunity")).isEqualTo("/opportunity");
        assertThat(CHINESE.entryType("service-type")).isEqualTo("服务类型");
        assertThat(CHINESE.timelineKind("ORDER")).isEqualTo("历史订单");
        assertThat(CHINESE.violation("required")).isEqualTo("必填");
    }

    @Test
    void labelsAFieldByTheLongestEndOfItsPathThatHasALabel() {
        assertThat(ENGLISH.field("prospect.customerName")).isEqualTo("customer name");
        assertThat(ENGLISH.field("tax.local")).isEqualTo("local tax number");
        assertThat(ENGLISH.field("name")).isEqualTo("name");
        assertThat(ENGLISH.field("user", "name")).isEqualTo("user name");
        assertThat(ENGLISH.field("customer", "memo")).isEqualTo("memo");
        assertThat(ENGLISH.field("lines[2].product")).isEqualTo("product 3");
        assertThat(CHINESE.field("lines[99999999999].product")).isEqualTo("产品 100000000000");
    }

    @Test
    void showsTheCodeOfATermWithoutALabel() {
        assertThat(CHINESE.kind("loan")).isEqualTo("loan");
        assertThat(CHINESE.field("a.b")).isEqualTo("a.b");
        assertThat(CHINESE.permission("app.export-pdf")).isEqualTo("app.export-pdf");
        assertThat(CHINESE.permissionTip("app.export-pdf")).isEqualTo("app.export-pdf");
        assertThat(CHINESE.field("")).isEmpty();
        assertThat(CHINESE.entryType("hair-colour")).isEqualTo("hair-colour");
        assertThat(CHINESE.violation("Luhn")).isNull();
    }

    @Test
    void speaksAFurtherLanguageOfTheHost() {
        Labels german = ENGLISH.with(Map.of(
                "kind.opportunity", "Verkaufschance",
                "field.title", "Titel",
                "violation.required", "fehlt",
                "invalid-input", "Ungültig: {0}"));
        assertThat(german.kind("opportunity")).isEqualTo("Verkaufschance");
        assertThat(german.of(OpportunityState.WON)).isEqualTo("won");
        assertThat(InvalidInputException.of("title", "required").message(german))
                .isEqualTo("Ungültig: Titel: fehlt");
        assertThat(ENGLISH.kind("opportunity")).isEqualTo("opportunity");
        assertThat(german.keys()).isEqualTo(ENGLISH.keys()).contains("kind.opportunity");
    }

    @Test
    void labelsAPermissionOfTheHost() {
        Labels own = ENGLISH.with(Map.of(
                "module.app", "Extras",
                "permission.app.export-pdf", "export as PDF",
                "path.app.export-pdf", "/reports/export",
                "tip.app.export-pdf", "Save a report as PDF."));
        assertThat(own.permission("app")).isEqualTo("Extras");
        assertThat(own.permissionTip("app")).isEqualTo("Extras");
        assertThat(own.permission("app.export-pdf")).isEqualTo("export as PDF");
        assertThat(own.permissionTip("app.export-pdf")).isEqualTo("Save a report as PDF.");
        assertThat(own.permissionPath("app.export-pdf")).isEqualTo("/reports/export");
    }

    @Test
    void rejectsATextThatIsNotWellFormed() {
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.with(Map.of("duplicate", "schon da: {0")));
    }
}
