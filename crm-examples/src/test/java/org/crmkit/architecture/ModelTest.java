package org.crmkit.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beInterfaces;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.journal.CommandRefused;
import org.crmkit.journal.CrmEvent;
import org.crmkit.value.Id;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jmolecules.archunit.JMoleculesArchitectureRules;
import org.jmolecules.archunit.JMoleculesDddRules;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.junit.jupiter.api.Test;

/** The shape of what the domain is made of. */
class ModelTest {

    private static final int MOST_METHODS = 7;

    /** Ports whose name is one thing that holds many. */
    private static final Set<String> COLLECTIVES = Set.of("Journal", "Store");

    @Test
    void aggregatesAreRecords() {
        check(classes()
                .that()
                .areAnnotatedWith(AggregateRoot.class)
                .should()
                .beRecords()
                .andShould()
                .beAssignableTo(Aggregate.class)
                .because("an immutable aggregate can be kept, compared and handed around; nobody can change it half"));
        check(classes()
                .that()
                .areAssignableTo(Aggregate.class)
                .and()
                .areNotInterfaces()
                .and(Modules.in(Modules.DOMAIN))
                .should()
                .beAnnotatedWith(AggregateRoot.class)
                .because("whoever reads the model finds its roots"));
    }

    @Test
    void secondaryPortsAreSmallInterfacesNamedByWhatTheyHold() {
        check(classes()
                .that()
                .areAnnotatedWith(SecondaryPort.class)
                .should(beInterfaces())
                .andShould(is(
                        "a plural noun",
                        each -> each.getSimpleName().endsWith("s") || COLLECTIVES.contains(each.getSimpleName())))
                .andShould(is(
                        "at most " + MOST_METHODS + " methods, inherited ones counted",
                        each -> abstractMethods(each) <= MOST_METHODS))
                .because("a store of one's own must be little work: a port of 40 methods is never written twice"));
    }

    @Test
    void everyContextHasADesk() {
        check(classes()
                .that()
                .areAnnotatedWith(PrimaryPort.class)
                .should()
                .haveSimpleNameEndingWith("Desk")
                .andShould(is("final", each -> Modifier.isFinal(each.reflect().getModifiers())))
                .because("callers find every context by the same door"));
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Desk")
                .and(Modules.in(Modules.DOMAIN))
                .should()
                .beAnnotatedWith(PrimaryPort.class)
                .because("a desk is a primary port"));
    }

    @Test
    void eventsAreSealedFamiliesOfRecords() {
        check(classes()
                .that()
                .areAssignableTo(CrmEvent.class)
                .and(Modules.in(Modules.DOMAIN))
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("what happened never changes"));
        check(classes()
                .that()
                .areAssignableTo(CrmEvent.class)
                .and(Modules.in(Modules.DOMAIN))
                .and()
                .areInterfaces()
                .and()
                .doNotHaveFullyQualifiedName(CrmEvent.class.getName())
                .should(is("sealed", each -> each.reflect().isSealed()))
                .andShould()
                .haveSimpleNameEndingWith("Event")
                .because("whoever reads events can be sure to have met them all"));
    }

    @Test
    void idsAreRecordsOfATypeOfTheirOwn() {
        check(
                classes()
                        .that()
                        .areAssignableTo(Id.class)
                        .and(Modules.in(Modules.DOMAIN))
                        .and()
                        .areNotInterfaces()
                        .and()
                        .doNotHaveFullyQualifiedName(CommandRefused.Subject.class.getName())
                        .should()
                        .beRecords()
                        .andShould()
                        .haveSimpleNameEndingWith("Id")
                        .because(
                                "an id of one kind must not pass for one of another; only what was refused may be of any kind"));
    }

    @Test
    void namesAreWordsOfTheDomain() {
        check(noClasses()
                .that()
                .haveNameNotMatching(".*Mapper(Impl|_.*)")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Abstract[A-Z]\\w*)(\\$.*)?")
                .because("a pattern's name hides what a thing is; MapStruct alone names its own so"));
    }

    @Test
    void statesAreComparedInTheirLifecycleOnly() {
        check(noClasses()
                .that(Modules.in(Modules.DOMAIN))
                .and(DescribedPredicate.describe("neither ask nor count by state", each -> !asksByState(each)))
                .should(access("a state of a lifecycle", ModelTest::isStateOfALifecycle))
                .because("which state allows what stands in one table; an if beside it is a second law"));
    }

    @Test
    void theBlocksOfTheModelFitTogether() {
        JMoleculesDddRules.all()
                .because("an aggregate refers to others by their ids")
                .check(Modules.CLASSES);
    }

    @Test
    void theHexagonHasItsOutsideOutside() {
        JMoleculesArchitectureRules.ensureHexagonal()
                .because("the domain knows ports, never adapters")
                .check(Modules.CLASSES);
    }

    /** Queries and figures name states as data. The compact constructor of an opportunity asks the table itself. */
    private static boolean asksByState(JavaClass type) {
        return type.getSimpleName().endsWith("Query")
                || type.getSimpleName().endsWith("Filter")
                || type.getName().equals("org.crmkit.insight.Funnel")
                || type.getName().equals("org.crmkit.sales.Opportunity");
    }

    private static boolean isStateOfALifecycle(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isEnum()
                && owner.getSimpleName().endsWith("State")
                && !access.getOriginOwner().equals(owner)
                && owner.tryGetField(access.getTarget().getName())
                        .filter(field -> field.getRawType().equals(owner))
                        .isPresent();
    }

    private static long abstractMethods(JavaClass port) {
        return Arrays.stream(port.reflect().getMethods())
                .filter(each -> Modifier.isAbstract(each.getModifiers()))
                .map(ModelTest::signature)
                .distinct()
                .count();
    }

    private static String signature(Method method) {
        return method.getName() + method.getParameterCount();
    }

    static ArchCondition<JavaClass> is(String what, Predicate<JavaClass> test) {
        return ArchCondition.from(DescribedPredicate.describe(what, test));
    }

    static ArchCondition<JavaClass> access(String what, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("access " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(each -> events.add(SimpleConditionEvent.satisfied(each, each.getDescription())));
            }
        };
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(Modules.CLASSES);
    }
}
