package org.crmkit.architecture.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.access.UserReferenceSource;
import org.crmkit.architecture.House;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerReferenceSource;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.internal.Contexts;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Assignment;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.spi.UnitOfWork;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.junit.jupiter.api.Test;

/** What a context could forget to tell about itself. */
class DescriptorsTest {

    /** These users are recorded as authors; nobody has to take over anything from them. */
    private static final Set<String> AUTHORS = Set.of("creator", "author", "by", "assigner", "handler");

    /** Aggregates that belong to a customer and have no open state, with the reason. */
    private static final Map<Class<?>, String> NEVER_OPEN = Map.of(Interaction.class, "it is over once it is recorded");

    @Test
    void everyAggregateBelongsToOneContext() {
        assertThat(Contexts.ALL.stream().<Class<?>>flatMap(DescriptorsTest::aggregates))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(domain(each -> each.isAnnotatedWith(AggregateRoot.class)));
    }

    @Test
    void everyFamilyOfEventsBelongsToOneContext() {
        assertThat(Contexts.ALL.stream().<Class<?>>flatMap(each -> each.events().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(domain(each -> each.isInterface()
                        && each.isAssignableTo(CrmEvent.class)
                        && !each.isEquivalentTo(CrmEvent.class)));
    }

    @Test
    void everyPermissionBelongsToOneContext() throws IllegalAccessException {
        List<Permission> constants = new ArrayList<>();
        for (Field field : Permission.class.getFields()) {
            if (field.getType() == Permission.class) {
                constants.add((Permission) field.get(null));
            }
        }
        assertThat(Contexts.permissions())
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(constants)
                .noneMatch(Permission::isOfHost);
    }

    @Test
    void aContextWhoseRecordsBelongToACustomerSaysWhichAreOpen() {
        Stream<Class<?>> ofCustomers = Contexts.ALL.stream()
                .filter(each -> !(each instanceof CustomerReferenceSource))
                .flatMap(DescriptorsTest::aggregates)
                .filter(each -> !NEVER_OPEN.containsKey(each))
                .filter(each -> holds(each, part -> part.getType() == CustomerId.class && !isOwnId(part)));
        assertThat(ofCustomers).as("archiving a customer would forget these").isEmpty();
    }

    @Test
    void aContextWhoseRecordsHaveAResponsibleUserSaysWhichAreOpen() {
        Stream<Class<?>> ofUsers = Contexts.ALL.stream()
                .filter(each -> !(each instanceof UserReferenceSource))
                .flatMap(DescriptorsTest::aggregates)
                .filter(each -> holds(each, DescriptorsTest::namesAResponsibleUser));
        assertThat(ofUsers).as("disabling a user would forget these").isEmpty();
    }

    @Test
    void theTwoLooksFindWhatTheyLookFor() {
        List<Class<?>> all = Contexts.ALL.stream()
                .<Class<?>>flatMap(DescriptorsTest::aggregates)
                .toList();
        assertThat(all.stream().filter(each -> holds(each, part -> part.getType() == CustomerId.class)))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(all.stream().filter(each -> holds(each, DescriptorsTest::namesAResponsibleUser)))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static boolean namesAResponsibleUser(RecordComponent part) {
        return part.getType() == Assignment.class
                || (part.getType() == UserId.class && !AUTHORS.contains(part.getName()) && !isOwnId(part));
    }

    private static boolean isOwnId(RecordComponent part) {
        return part.getName().equals("id");
    }

    /** Looks at the parts of a record and at the parts of those. */
    private static boolean holds(Class<?> record, Predicate<RecordComponent> wanted) {
        return Arrays.stream(record.getRecordComponents())
                .anyMatch(part -> wanted.test(part)
                        || (part.getType().isRecord()
                                && part.getType().getName().startsWith("org.crmkit.")
                                && part.getType() != Assignment.class
                                && holds(part.getType(), wanted)));
    }

    private static Stream<Class<?>> aggregates(ContextDescriptor<? super UnitOfWork> context) {
        return context.aggregates().stream().map(each -> (Class<?>) each);
    }

    private static List<Class<?>> domain(Predicate<JavaClass> wanted) {
        return AllModules.CLASSES.stream()
                .filter(each -> House.module(each).equals("crm-domain"))
                .filter(wanted)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }
}
