package org.crmkit.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beInterfaces;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jmolecules.archunit.JMoleculesArchitectureRules;
import org.jmolecules.archunit.JMoleculesDddRules;
import org.jmolecules.ddd.annotation.AggregateRoot;

/** The shape of the building blocks of the domain. */
final class ModelRules {

    private static final int MOST_METHODS = 7;

    /** Ports with a singular name that contain many items. */
    private static final Set<String> COLLECTIVES =
            Set.of("Journal", "Store", "OrderHistory", "ProductCatalog", "StockLedger");

    /** Classes that may name a state of a lifecycle, with the reason. */
    private static final Map<String, String> NAME_STATES = Map.ofEntries(
            Map.entry(
                    "org.crmkit.sales.Opportunity",
                    "its compact constructor asks the table what a closed one was before"),
            Map.entry(
                    "org.crmkit.service.ServiceRequest",
                    "feedback has two ways to go in the table, and names the one it takes"),
            Map.entry("org.crmkit.access.UserFilter", "a filter names states as data"),
            Map.entry("org.crmkit.dictionary.EntryFilter", "a filter names states as data"),
            Map.entry("org.crmkit.service.ServiceFilter", "a filter names states as data"),
            Map.entry("org.crmkit.customer.CustomerDescriptor", "it filters who is archived"),
            Map.entry("org.crmkit.service.ServiceDescriptor", "it filters what is in hand"),
            Map.entry("org.crmkit.sales.SalesDescriptor", "it filters what is in hand"),
            Map.entry("org.crmkit.churn.ChurnFilter", "a filter names states as data"),
            Map.entry("org.crmkit.reporting.sales.Funnel", "a report counts by state"));

    /** The classes of the store that hold the codes of columns, one for each state. */
    private static final Pattern CODES = Pattern.compile("org\\.crmkit\\.persistence\\.jpa\\.internal\\..*Codes");

    /** Methods by which code can distinguish states without naming them. */
    private static final Set<String> TELL_STATES = Set.of("valueOf", "ordinal", "name");

    private static final DescribedPredicate<JavaClass> AGGREGATE = House.type("kernel.aggregate.Aggregate");
    private static final DescribedPredicate<JavaClass> CHANGE = House.type("internal.command.Change");
    private static final DescribedPredicate<JavaClass> EVENT = House.type("kernel.journal.CrmEvent");
    private static final DescribedPredicate<JavaClass> ID = House.type("kernel.value.Id");

    static final ArchRule AGGREGATES_ARE_RECORDS = classes()
            .that()
            .areAnnotatedWith(AggregateRoot.class)
            .should()
            .beRecords()
            .andShould()
            .beAssignableTo(AGGREGATE)
            .because("an immutable aggregate can be stored, compared and shared, and it is never partly changed");

    static final ArchRule AGGREGATES_ARE_MARKED = classes()
            .that()
            .areAssignableTo(AGGREGATE)
            .and()
            .areNotInterfaces()
            .and(House.in(House.DOMAIN))
            .should()
            .beAnnotatedWith(AggregateRoot.class)
            .because("a reader of the model must find its aggregate roots");

    static final ArchRule ACTIONS_OF_AGGREGATES_ARE_NOT_PUBLIC = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(AGGREGATE)
            .and()
            .haveRawReturnType(CHANGE)
            .should()
            .notBePublic()
            .because("a change that does not go through a command is neither permitted, nor journalled, nor stored");

    static final ArchRule SECONDARY_PORTS_ARE_SMALL_INTERFACES = classes()
            .that()
            .areAnnotatedWith(SecondaryPort.class)
            .should(beInterfaces())
            .andShould(is(
                    "a plural noun or a repository",
                    each -> each.getSimpleName().endsWith("s")
                            || each.getSimpleName().endsWith("Repository")
                            || COLLECTIVES.contains(each.getSimpleName())))
            .andShould(is(
                    "at most " + MOST_METHODS + " methods, inherited ones counted",
                    each -> abstractMethods(each) <= MOST_METHODS))
            .because("writing another store must be little work; nobody implements a port of 40 methods again");

    static final ArchRule PRIMARY_PORTS_ARE_DESKS = classes()
            .that()
            .areAnnotatedWith(PrimaryPort.class)
            .should()
            .haveNameMatching(".*(Desk|Feed|Detection)")
            .andShould(is("final", each -> Modifier.isFinal(each.reflect().getModifiers())))
            .because("callers use every context through the same kind of port");

    static final ArchRule DESKS_ARE_PRIMARY_PORTS = classes()
            .that()
            .haveSimpleNameEndingWith("Desk")
            .and(House.in(House.DOMAIN))
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(PrimaryPort.class)
            .because("a desk is a primary port");

    static final ArchRule DESKS_ARE_OPENED_BY_A_SESSION = classes()
            .that()
            .areAnnotatedWith(PrimaryPort.class)
            .should(is("without public constructors", each -> each.reflect().getConstructors().length == 0))
            .because("a host gets a desk from a session, and cannot name the types from which it is made");

    static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(EVENT)
            .and(House.in(House.DOMAIN))
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("an event never changes");

    static final ArchRule FAMILIES_OF_EVENTS_ARE_SEALED = classes()
            .that()
            .areAssignableTo(EVENT)
            .and(House.in(House.DOMAIN))
            .and()
            .areInterfaces()
            .and(DescribedPredicate.not(EVENT))
            .should(is("sealed", each -> each.reflect().isSealed()))
            .andShould()
            .haveSimpleNameEndingWith("Event")
            .because("a reader of events can handle all types exhaustively");

    static final ArchRule IDS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(ID)
            .and(House.in(House.DOMAIN))
            .and()
            .areNotInterfaces()
            .and(DescribedPredicate.not(House.type("kernel.journal.CommandRejected$Subject")))
            .should()
            .beRecords()
            .andShould()
            .haveSimpleNameEndingWith("Id")
            .because("an id of one type must not pass for an id of another; only rejected commands name any type");

    static final ArchRule NAMES_ARE_WORDS_OF_THE_DOMAIN = noClasses()
            .that()
            .haveNameNotMatching(".*Mapper(Impl|_.*)")
            .should()
            .haveNameMatching(".*(Impl|(?<!Entity)Manager|Helper|Utils?|DTO|Dto|Abstract[A-Z]\\w*)(\\$.*)?")
            .because("the name of a pattern hides what a class does; only generated MapStruct classes have one");

    static final ArchRule STATES_ARE_COMPARED_IN_THEIR_LIFECYCLE_ONLY = noClasses()
            .that(House.in(House.DOMAIN).or(House.in(House.IN_MEMORY)).or(House.in(House.JPA)))
            .and(DescribedPredicate.describe(
                    "have no reason to name a state",
                    each -> !NAME_STATES.containsKey(outermost(each))
                            && !CODES.matcher(outermost(each)).matches()))
            .should(access("a state of a lifecycle", ModelRules::isStateOfALifecycle))
            .because("one table defines which actions a state allows, and the enum defines what a state means;"
                    + " an if elsewhere would be a second definition");

    static final ArchRule BLOCKS_OF_THE_MODEL_FIT_TOGETHER =
            JMoleculesDddRules.all().because("an aggregate refers to other aggregates by id");

    static final ArchRule THE_HEXAGON_HAS_ITS_OUTSIDE_OUTSIDE =
            JMoleculesArchitectureRules.ensureHexagonal().because("the domain depends on ports, never on adapters");

    private ModelRules() {}

    private static boolean isStateOfALifecycle(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isEnum()
                && owner.tryGetField("LIFECYCLE").isPresent()
                && !access.getOriginOwner().equals(owner)
                && (isConstant(owner, access.getName()) || TELL_STATES.contains(access.getName()));
    }

    private static boolean isConstant(JavaClass states, String name) {
        return states.tryGetField(name)
                .filter(field -> field.getRawType().equals(states))
                .isPresent();
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ModelRules::outermost).orElse(type.getName());
    }

    private static long abstractMethods(JavaClass port) {
        return Arrays.stream(port.reflect().getMethods())
                .filter(each -> Modifier.isAbstract(each.getModifiers()))
                .map(ModelRules::signature)
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
}
