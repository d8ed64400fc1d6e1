package org.crmkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import org.crmkit.error.InvalidInputException;
import org.crmkit.store.Store;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

class CrmTest {

    private final Store store = Mockito.mock(Store.class);

    @Test
    void isOpenedForANamedTenantOnly() {
        assertThatThrownBy(() -> Crm.builder(store).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tenant(\"acme\")");
        assertThatThrownBy(() -> Crm.builder(store).tenant("Not A Tenant")).isInstanceOf(InvalidInputException.class);
        assertThat(Crm.builder(store).tenant("acme").build().tenant()).hasToString("acme");
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
        try (MockedStatic<Validation> validation = Mockito.mockStatic(Validation.class)) {
            Crm.builder(store)
                    .tenant("acme")
                    .validator(Mockito.mock(Validator.class))
                    .build();
            validation.verifyNoInteractions();
        }
    }
}
