package org.crmkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jmolecules.ddd.annotation.AggregateRoot;

/** Every command that makes a user responsible calls {@code Assignees}, which guards the assignment. */
final class ResponsibleRules {

    /** Methods that may cause such an event without calling {@code Assignees}, with the reason. */
    private static final Map<String, String> NOBODY_NEW = Map.of(
            "org.crmkit.service.ServiceDesk.recordFeedback",
            "a request comes back to the assignee who has had it in hand all the time");

    private static final DescribedPredicate<JavaClass> ASSIGNEES = House.type("access.Assignees");
    private static final DescribedPredicate<JavaClass> EVENT = House.type("kernel.journal.CrmEvent");
    private static final DescribedPredicate<JavaClass> USER_EVENT = House.type("access.UserEvent");
    private static final DescribedPredicate<JavaClass> USER_ID = House.type("kernel.permission.UserId");
    private static final DescribedPredicate<JavaClass> REOPENED = House.type("sales.OpportunityEvent$Reopened");

    static final ArchRule NOBODY_IS_PUT_IN_CHARGE_UNASKED = classes()
            .that(House.in(House.DOMAIN))
            .and()
            .areNotAnnotatedWith(AggregateRoot.class)
            .should(askPeople())
            .because("the new assignee must be able to act and must not be disabled in a concurrent transaction");

    private ResponsibleRules() {}

    private static ArchCondition<JavaClass> askPeople() {
        return new ArchCondition<>("call Assignees where an action of an aggregate names somebody new in charge") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    targets(unit)
                            .flatMap(target -> target.resolveMember().stream())
                            .filter(ResponsibleRules::namesSomebody)
                            .forEach(action -> events.add(new SimpleConditionEvent(
                                    type,
                                    asksPeople(unit, new HashSet<>()) || NOBODY_NEW.containsKey(name(unit)),
                                    unit.getFullName() + " calls " + action.getFullName())));
                }
            }
        };
    }

    /** Returns whether this is an action of an aggregate whose event names a responsible user. */
    private static boolean namesSomebody(JavaCodeUnit action) {
        return action.getOwner().isAnnotatedWith(AggregateRoot.class)
                && action.getConstructorCallsFromSelf().stream().anyMatch(call -> isOfSomebody(call.getTargetOwner()));
    }

    /** A component with the name {@code from} is the former responsible user. The events of users make nobody responsible. */
    private static boolean isOfSomebody(JavaClass event) {
        return event.isAssignableTo(EVENT)
                && !event.isAssignableTo(USER_EVENT)
                && (REOPENED.test(event)
                        || event.getFields().stream()
                                .filter(each -> !each.getModifiers().contains(JavaModifier.STATIC))
                                .anyMatch(ResponsibleRules::isInCharge));
    }

    private static boolean isInCharge(JavaField component) {
        return USER_ID.test(component.getRawType()) && !component.getName().equals("from");
    }

    /** Returns whether the method calls {@code Assignees}, itself or through another method of its class. */
    private static boolean asksPeople(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && targets(unit)
                        .anyMatch(target -> ASSIGNEES.test(target.getOwner())
                                || (target.getOwner().equals(unit.getOwner())
                                        && target.resolveMember()
                                                .filter(same -> asksPeople(same, seen))
                                                .isPresent()));
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.<JavaCodeUnitAccess<? extends CodeUnitAccessTarget>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .map(JavaCodeUnitAccess::getTarget);
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getFullName() + "." + unit.getName();
    }
}
