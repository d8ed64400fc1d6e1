package org.crmkit.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.Sex;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.level.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of a form can be given as text; a text that is no such value becomes a violation. */
class DraftTest {

    private static final Set<Class<?>> VALUES = Set.of(
            Money.class,
            Percent.class,
            Rating.class,
            LocalDate.class,
            Instant.class,
            BigDecimal.class,
            Integer.class,
            int.class);

    static List<Method> readers() {
        return drafts().stream().flatMap(DraftTest::readers).toList();
    }

    private static List<Class<?>> drafts() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.crmkit").stream()
                        .filter(each -> each.getSimpleName().endsWith("Draft"))
                        .map(JavaClass::reflect)
                        .filter(each -> each.isRecord() && Modifier.isPublic(each.getModifiers()))
                        .<Class<?>>map(each -> each)
                        .toList();
    }

    private static Stream<Method> readers(Class<?> draft) {
        return Arrays.stream(draft.getDeclaredMethods())
                .filter(each -> each.getReturnType() == draft && Modifier.isPublic(each.getModifiers()))
                .filter(each -> each.getParameterCount() > 0
                        && Arrays.stream(each.getParameterTypes()).allMatch(String.class::equals))
                .filter(each -> !Modifier.isStatic(each.getModifiers())
                        && !each.getName().equals("returning"));
    }

    private static boolean isValue(RecordComponent component) {
        Class<?> type = component.getType();
        return VALUES.contains(type) || type.isEnum() || Id.class.isAssignableFrom(type);
    }

    private static Draft empty(Class<?> draft) {
        var constructor = Arrays.stream(draft.getConstructors())
                .filter(each -> each.getParameterCount() == draft.getRecordComponents().length)
                .findFirst()
                .orElseThrow();
        Object[] nothing = Arrays.stream(constructor.getParameterTypes())
                .map(each -> each == int.class ? 0 : null)
                .toArray();
        try {
            return (Draft) constructor.newInstance(nothing);
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(draft.getName(), failed);
        }
    }

    private static Draft read(Draft draft, Method reader, String text) throws IllegalAccessException {
        Object[] texts = new Object[reader.getParameterCount()];
        Arrays.fill(texts, text);
        try {
            return (Draft) reader.invoke(draft, texts);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(reader.toString(), thrown.getCause());
        }
    }

    @Test
    void everyValueOfEveryDraftCanBeReadFromText() {
        assertThat(drafts()).hasSizeGreaterThan(15);
        for (Class<?> draft : drafts()) {
            List<String> names =
                    readers(draft).map(Method::getName).distinct().sorted().toList();
            for (RecordComponent each : draft.getRecordComponents()) {
                if (isValue(each) && !draft.getSimpleName().equals("StepDraft")) { // only PlanDesk creates it
                    assertThat(names).as(draft.getSimpleName()).contains(each.getName());
                }
            }
            assertThat(Draft.class.isAssignableFrom(draft))
                    .as(draft.getSimpleName())
                    .isEqualTo(!names.isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void textThatIsNoValueBecomesOneViolationAndIsNotKept(Method reader) throws IllegalAccessException {
        Draft draft = read(empty(reader.getDeclaringClass()), reader, "x?y");
        assertThat(draft.violations()).singleElement().satisfies(each -> {
            assertThat(each.path()).endsWith(reader.getName());
            assertThat(each.code()).isIn("malformed", "unknown");
            assertThat(each.facts()).isNotEmpty();
        });
        assertThat(draft.toString()).doesNotContain("x?y");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void nothingIsNoValueAndNoViolation(Method reader) throws IllegalAccessException {
        Draft wrong = read(empty(reader.getDeclaringClass()), reader, "x?y");
        assertThat(read(wrong, reader, null).violations()).isEmpty();
        assertThat(read(wrong, reader, " \t").violations()).isEmpty();
    }

    @Test
    void valuesAreReadAsPeopleWriteThemInForms() {
        UUID id = UUID.randomUUID();
        OpportunityDraft draft = new OpportunityDraft("Gear", "Blue Lotus", Percent.ZERO, "web")
                .probability(" 40 % ")
                .amount(" 1299.9 ", "EUR")
                .expectedClose("2027-02-28")
                .customer(id.toString());
        assertThat(draft.violations()).isEmpty();
        assertThat(draft.probability()).isEqualTo(Percent.of(40));
        assertThat(draft.amount()).isEqualTo(Money.of("1299.90", "EUR"));
        assertThat(draft.expectedClose()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(draft.prospect().customer().value()).isEqualTo(id);
        assertThat(draft.amount("", "EUR").amount()).isNull();
        assertThat(new ContactDraft("Ada", "1").sex("female").sex()).isEqualTo(Sex.FEMALE);
        assertThat(new InteractionDraft("visit", Instant.EPOCH, "Met")
                        .at("2027-01-12T09:30:00+08:00")
                        .at())
                .isEqualTo(Instant.parse("2027-01-12T01:30:00Z"));
        assertThat(new CustomerDraft("Blue Lotus").registeredCapital("5", "CNY").credit("4"))
                .satisfies(each -> {
                    assertThat(each.registration().registeredCapital()).isEqualTo(Money.of("5.00", "CNY"));
                    assertThat(each.assessment().credit()).isEqualTo(Rating.of(4));
                });
        assertThat(new ServiceRequestDraft(null, "complaint", "Noise", "It squeaks").priority("urgent"))
                .satisfies(each -> assertThat(each.priority()).isEqualTo(Priority.URGENT));
    }

    @Test
    void whatIsWrongWithAValueIsSaid() {
        OpportunityDraft draft = new OpportunityDraft("Gear", "Blue Lotus", Percent.ZERO, "web");
        assertThat(draft.amount("1,50", "EUR").violations())
                .containsExactly(Violation.of("amount", "malformed", "1299.90"));
        assertThat(draft.amount("1.505", "EUR").violations())
                .containsExactly(Violation.of("amount", "too-many-decimals", 2, "EUR"));
        assertThat(draft.amount("-1", "EUR").violations()).containsExactly(Violation.of("amount", "negative"));
        assertThat(draft.amount("1", "").violations())
                .containsExactly(Violation.of("amount", "malformed", "EUR (ISO 4217)"));
        assertThat(draft.amount("1E999999999", "EUR").violations())
                .extracting(Violation::code)
                .containsExactly("too-many-digits");
        assertThat(draft.probability("101").violations())
                .containsExactly(Violation.of("probability", "out-of-range", 0, 100));
        assertThat(draft.expectedClose("2027-02-29").violations())
                .containsExactly(Violation.of("expectedClose", "malformed", "2026-12-31"));
        assertThat(draft.expectedClose("+12027-02-28").violations())
                .extracting(Violation::code)
                .containsExactly("out-of-range");
        assertThat(new ContactDraft("Ada", "1").sex("f").violations())
                .containsExactly(Violation.of("sex", "unknown", "FEMALE", "MALE", "OTHER"));
    }

    /** A form may be corrected value by value, by text or by a value. */
    @Test
    void aValueReplacesTheViolationOfAnEarlierOne() {
        OpportunityDraft wrong = new OpportunityDraft("Gear", "Blue Lotus", Percent.ZERO, "web")
                .amount("1,50", "EUR")
                .probability("many");
        assertThat(wrong.violations()).extracting(Violation::path).containsExactly("amount", "probability");
        assertThat(wrong.amount("1.50", "EUR").violations())
                .extracting(Violation::path)
                .containsExactly("probability");
        OpportunityDraft typed = new OpportunityDraft(
                wrong.title(),
                Prospect.named("Blue Lotus"),
                Percent.of(5),
                "web",
                null,
                Money.of("2", "EUR"),
                null,
                wrong.violations());
        assertThat(typed.violations()).isEmpty();
        assertThat(typed.amount()).isEqualTo(Money.of("2", "EUR"));
    }
}
