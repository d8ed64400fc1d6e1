package org.crmkit.architecture.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.architecture.House;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.spi.Store;
import org.junit.jupiter.api.Test;

/**
 * The tiers of the domain: what a host reaches from {@link Crm}, what a store reaches from {@link Store}, and what only the
 * domain uses. Every public type outside {@code org.crmkit.internal} belongs to one of the first two tiers, or it is listed here.
 */
class TiersTest {

    private static final Map<String, JavaClass> DOMAIN = AllModules.CLASSES.stream()
            .filter(each -> House.module(each).equals("crm-domain"))
            .collect(Collectors.toMap(JavaClass::getName, each -> each, (one, other) -> one, TreeMap::new));

    /**
     * How contexts plug in, how they use each other, and what several of them or a store calculate with. These types are public
     * because they work across packages.
     */
    private static final Set<String> BETWEEN_CONTEXTS = Set.of(
            "access.ActorFinder",
            "access.Assignees",
            "access.BuiltInRoles",
            "access.OrgUnitAction",
            "access.Role",
            "access.TenantSetup",
            "access.UserReferenceSource",
            "access.UserReferences",
            "churn.ChurnReferences",
            "churn.Warning",
            "customer.CustomerReferenceSource",
            "customer.CustomerReferences",
            "customer.CustomerRegistration",
            "customer.LostCustomers",
            "customer.ServedCustomers",
            "customer.VisibleCustomers",
            "customer.interaction.InteractionSubjects",
            "customer.interaction.SubjectSource",
            "customer.timeline.MergedTimeline",
            "customer.timeline.TimelineDays",
            "customer.timeline.TimelineRequest",
            "customer.timeline.TimelineSource",
            "customer.timeline.TimelineSources",
            "dictionary.Dictionary",
            "dictionary.EntryReferenceSource",
            "dictionary.EntryReferences",
            "dictionary.SeededEntries",
            "kernel.value.DailyNumber",
            "kernel.value.Text",
            "kernel.value.TimeOrderedIds",
            "reporting.period.Ratio",
            "sales.OpportunityExpiry",
            "sales.pipeline.OfferedStages",
            "sales.plan.StepResult",
            "service.ServiceMisses",
            "service.level.ServiceLevel",
            "service.level.ServiceLevels",
            "trade.feed.OrderReferences",
            "trade.feed.PurchaseListener");

    @Test
    void everyPublicTypeIsForHostsOrForStoresOrListed() {
        Set<String> known = new TreeSet<>(names(reachable(List.of(Crm.class))));
        known.addAll(names(reachable(List.of(Store.class))));
        Set<String> others = names(
                        publicTypes().filter(each -> !isInternal(each)).toList())
                .stream()
                .filter(each -> !known.contains(each) && !each.endsWith("Descriptor"))
                .filter(each -> !known.contains(each.replaceAll("Builder$", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(others)
                .as(
                        "make it package-private, move it to internal, or list it with those that contexts use among themselves")
                .containsExactlyInAnyOrderElementsOf(BETWEEN_CONTEXTS);
    }

    /** A host compiles without naming a type that may change at any time. */
    @Test
    void noHostReachesAnInternalType() {
        assertThat(names(reachable(List.of(Crm.class)).stream()
                        .filter(TiersTest::isInternal)
                        .toList()))
                .isEmpty();
    }

    @Test
    void theTiersAreNotEmpty() {
        assertThat(reachable(List.of(Crm.class))).hasSizeGreaterThan(200);
        assertThat(reachable(List.of(Store.class))).hasSizeGreaterThan(40);
    }

    /** Returns the public types that a program can name that begins with some types, and calls and implements what is public. */
    private static Set<JavaClass> reachable(Collection<Class<?>> beginning) {
        Deque<JavaClass> todo = new ArrayDeque<>();
        beginning.forEach(each -> todo.add(DOMAIN.get(each.getName())));
        Set<JavaClass> found = new HashSet<>();
        while (!todo.isEmpty()) {
            JavaClass next = todo.pop();
            if (DOMAIN.containsKey(next.getName()) && isPublic(next) && found.add(next) && !isInternal(next)) {
                neighbours(next).map(JavaClass::getBaseComponentType).forEach(todo::add);
            }
        }
        return found;
    }

    private static Stream<JavaClass> neighbours(JavaClass type) {
        Stream<JavaClass> members = Stream.of(
                        type.getMethods().stream(), type.getConstructors().stream(), type.getFields().stream())
                .flatMap(each -> each)
                .filter(TiersTest::isPublic)
                .flatMap(each -> each.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> constraints = type.getMethods().stream()
                .filter(TiersTest::isPublic)
                .flatMap(each -> each.getAnnotations().stream())
                .map(each -> each.getRawType());
        Stream<JavaClass> above = Stream.concat(
                type.getSuperclass().stream().flatMap(each -> each.getAllInvolvedRawTypes().stream()),
                type.getInterfaces().stream().flatMap(each -> each.getAllInvolvedRawTypes().stream()));
        Stream<JavaClass> nested = DOMAIN.values().stream()
                .filter(each -> each.getEnclosingClass().filter(type::equals).isPresent());
        return Stream.of(members, constraints, above, nested, below(type)).flatMap(each -> each);
    }

    /** A host tells the members of a sealed family apart, and it catches errors that no signature names. */
    private static Stream<JavaClass> below(JavaClass type) {
        boolean isFamily = type.reflect().isSealed()
                || type.isEquivalentTo(CrmException.class)
                || type.isEquivalentTo(CrmEvent.class);
        return isFamily ? type.getSubclasses().stream() : Stream.empty();
    }

    private static Stream<JavaClass> publicTypes() {
        return DOMAIN.values().stream()
                .filter(each -> !each.isNestedClass())
                .filter(Predicate.not(each -> each.getSimpleName().equals("package-info")))
                .filter(TiersTest::isPublic);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(TiersTest::isPublic).orElse(true);
    }

    private static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                && !(member instanceof JavaMethod && member.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith("org.crmkit.internal");
    }

    private static Set<String> names(Collection<JavaClass> types) {
        return types.stream()
                .filter(each -> !each.isNestedClass())
                .map(each -> each.getName().substring("org.crmkit.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
