package org.crmkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.crmkit.kernel.command.CommandRejection;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.spi.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

class CrmTest {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    private final Store store = Mockito.mock(Store.class);

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void isOpenedForANamedTenantOnly() {
        assertThatThrownBy(() -> Crm.builder(store).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tenant(\"acme\")");
        assertThatThrownBy(() -> Crm.builder(store).tenant("Not A Tenant")).isInstanceOf(InvalidInputException.class);
        assertThat(Crm.builder(store).tenant("acme").build().tenant()).hasToString("acme");
    }

    @Test
    void declaresThePermissionsOfTheHostOnce() {
        Crm.Builder builder = Crm.builder(store).tenant("acme").permission("app.export-pdf");
        assertThat(fault(() -> builder.permission("app.export-pdf"))).isEqualTo("repeated");
        assertThat(fault(() -> builder.permission(new Permission("app.export-pdf"))))
                .isEqualTo("repeated");
        assertThat(fault(() -> builder.permission("export-pdf"))).isEqualTo("malformed");
        assertThat(fault(() -> builder.permission("application.export-pdf"))).isEqualTo("malformed");
        assertThat(fault(() -> builder.permission(Permission.CUSTOMER_READ))).isEqualTo("malformed");
        assertThat(fault(() -> builder.permission("app.Export"))).isEqualTo("malformed");
        assertThat(fault(() -> builder.permission("app." + "x".repeat(Permission.MAX))))
                .isEqualTo("too-long");
        assertThat(fault(() -> builder.permission((String) null))).isEqualTo("required");
        assertThat(fault(() -> builder.permission((Permission) null))).isEqualTo("required");
    }

    private static String fault(Runnable declaring) {
        try {
            declaring.run();
            return "none";
        } catch (InvalidInputException refused) {
            return refused.violations().get(0).code();
        }
    }

    @Test
    void namesTheLineToAddWhereThereIsNoBeanValidationProvider() {
        try (MockedStatic<Validation> validation = Mockito.mockStatic(Validation.class)) {
            validation.when(Validation::byDefaultProvider).thenThrow(new NoProviderFoundException("none"));
            assertThatThrownBy(() -> Crm.builder(store).tenant("acme").build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.hibernate.validator:hibernate-validator")
                    .hasCauseInstanceOf(NoProviderFoundException.class);
        }
    }

    @Test
    void namesTheLineToAddWhereTheProviderHasNoExpressionLanguage() {
        try (MockedStatic<Validation> validation = Mockito.mockStatic(Validation.class)) {
            validation
                    .when(Validation::byDefaultProvider)
                    .thenThrow(new ValidationException("HV000183: Unable to initialize ExpressionFactory"));
            assertThatThrownBy(() -> Crm.builder(store).tenant("acme").build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.glassfish.expressly:expressly");
        }
    }

    @Test
    void needsNoProviderWhereTheHostHandsInItsValidator() {
        Validator hosts = VALIDATION.getValidator();
        try (MockedStatic<Validation> validation = Mockito.mockStatic(Validation.class)) {
            Crm.builder(store).tenant("acme").validator(hosts).build();
            validation.verifyNoInteractions();
        }
    }

    @Test
    void doesNotStartWithAValidatorThatPassesADraftInWhichEverythingIsMissing() {
        assertThatThrownBy(() -> Crm.builder(store)
                        .tenant("acme")
                        .validator(Mockito.mock(Validator.class))
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not apply the constraints of CRM Kit")
                .hasMessageContaining("META-INF/jandex.idx");
    }

    /** Bean Validation allows a container to declare constraints elsewhere, and therefore to ignore those of a class. */
    @ParameterizedTest
    @ValueSource(classes = {OpportunityDraft.class, Prospect.class})
    void doesNotStartWithAValidatorThatOverlooksAClass(Class<?> overlooked) {
        Validator partly = Validation.byDefaultProvider()
                .configure()
                .addMapping(new ByteArrayInputStream(overlooking(overlooked).getBytes(StandardCharsets.UTF_8)))
                .buildValidatorFactory()
                .getValidator();
        assertThatThrownBy(() ->
                        Crm.builder(store).tenant("acme").validator(partly).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not apply the constraints of CRM Kit");
    }

    @Test
    void journalsRejectedCommandsOnlyInTransactionsOfItsOwn() {
        Crm joined = Crm.builder(store).tenant("acme").build();
        assertThatThrownBy(joined::rejectionJournal)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transactions of its own");
    }

    @Test
    void journalsNoRejectionOfAnotherTenant() {
        Mockito.when(store.ownsTransactions()).thenReturn(true);
        CommandRejection.Listener journal =
                Crm.builder(store).tenant("acme").build().rejectionJournal();
        CommandRejection elsewhere = new CommandRejection(
                new TenantId("other"),
                new UserId(new UUID(0, 1)),
                Instant.EPOCH,
                "opportunity.win",
                null,
                InvalidInputException.of("title", "required"));
        assertThatThrownBy(() -> journal.rejected(elsewhere)).isInstanceOf(IllegalArgumentException.class);
        Mockito.verify(store, Mockito.never()).write(Mockito.any(), Mockito.any());
    }

    private static String overlooking(Class<?> type) {
        return """
            <constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.1">
              <bean class="%s" ignore-annotations="true"/>
            </constraint-mappings>
            """.formatted(type.getName());
    }
}
