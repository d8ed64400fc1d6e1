package org.crmkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

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
import org.crmkit.access.Assignees;
import org.crmkit.access.UserEvent;
import org.crmkit.actor.UserId;
import org.crmkit.journal.CrmEvent;
import org.crmkit.sales.OpportunityEvent;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.junit.jupiter.api.Test;

/** Every command that makes a user responsible calls {@link Assignees}, which guards the assignment. */
class ResponsibleTest {

    /** Methods that may cause such an event without calling {@link Assignees}, with the reason. */
    private static final Map<String, String> NOBODY_NEW = Map.of(
            "org.crmkit.service.ServiceDesk.recordFeedback",
            "a request comes back to the assignee who has had it in hand all the time");

    static final ArchRule NOBODY_IS_PUT_IN_CHARGE_UNASKED = classes()
            .that(Modules.in(Modules.DOMAIN))
            .and()
            .areNotAnnotatedWith(AggregateRoot.class)
            .should(askPeople())
            .because("the new assignee must be able to act and must not be disabled in a concurrent transaction");

    @Test
    void nobodyIsPutInChargeUnasked() {
        Rules.check(NOBODY_IS_PUT_IN_CHARGE_UNASKED);
    }

    private static ArchCondition<JavaClass> askPeople() {
        return new ArchCondition<>("call Assignees where an action of an aggregate names somebody new in charge") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    targets(unit)
                            .flatMap(target -> target.resolveMember().stream())
                            .filter(ResponsibleTest::namesSomebody)
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
        return event.isAssignableTo(CrmEvent.class)
                && !event.isAssignableTo(UserEvent.class)
                && (event.isEquivalentTo(OpportunityEvent.Reopened.class)
                        || event.getFields().stream()
                                .filter(each -> !each.getModifiers().contains(JavaModifier.STATIC))
                                .anyMatch(ResponsibleTest::isInCharge));
    }

    private static boolean isInCharge(JavaField component) {
        return component.getRawType().isEquivalentTo(UserId.class)
                && !component.getName().equals("from");
    }

    /** Returns whether the method calls {@link Assignees}, itself or through another method of its class. */
    private static boolean asksPeople(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && targets(unit)
                        .anyMatch(target -> target.getOwner().isEquivalentTo(Assignees.class)
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
