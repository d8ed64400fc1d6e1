package org.crmkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmkit.architecture.wrong.domain.AsksNobody;
import org.crmkit.architecture.wrong.domain.AsksTheMachine;
import org.crmkit.architecture.wrong.domain.TellsStates;
import org.crmkit.architecture.wrong.kernel.permission.WrongArrow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule of this module is vacuous: each rule reports the classes that were written to break it. */
class RulesTest {

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.crmkit.architecture.wrong");

    static Set<String> rules() {
        return Rules.all().keySet();
    }

    static Stream<Method> doors() {
        return Stream.of(AsksTheMachine.class.getDeclaredMethods()).filter(each -> !each.isSynthetic());
    }

    static Stream<Method> comparisons() {
        return Stream.of(TellsStates.class.getDeclaredMethods()).filter(each -> !each.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleReportsWhatBreaksIt(String rule) {
        List<String> breaking = WRONG.stream()
                .filter(each -> each.isAnnotatedWith(Breaks.class))
                .filter(each ->
                        List.of(each.getAnnotationOfType(Breaks.class).value()).contains(rule))
                .map(RulesTest::shortName)
                .toList();
        assertThat(breaking).as("write a class that breaks it").isNotEmpty();
        List<String> reported = reported(Rules.all().get(rule));
        assertThat(breaking)
                .allSatisfy(each -> assertThat(reported)
                        .as(each)
                        .anySatisfy(line -> assertThat(line.replace('$', '.')).contains(each)));
    }

    @Test
    void everythingWrongNamesRulesThatThereAre() {
        assertThat(WRONG.stream()
                        .filter(each -> each.isAnnotatedWith(Breaks.class))
                        .flatMap(each ->
                                Stream.of(each.getAnnotationOfType(Breaks.class).value())))
                .isNotEmpty()
                .isSubsetOf(rules());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everyDoorToTheMachineIsWatched(Method door) {
        assertThat(reported(AmbientRules.NOTHING_IN_THE_DOMAIN_ASKS_THE_MACHINE))
                .anySatisfy(line -> assertThat(line).contains(AsksTheMachine.class.getName() + "." + door.getName()));
    }

    @Test
    void whoeverIsHandedInTimeLocaleZoneAndCharsetIsLeftInPeace() {
        assertThat(reported(AmbientRules.NOTHING_IN_THE_DOMAIN_ASKS_THE_MACHINE))
                .noneSatisfy(line -> assertThat(line).contains(AsksNobody.class.getName()));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void everyWayToTellAStateIsWatched(Method comparison) {
        assertThat(reported(ModelRules.STATES_ARE_COMPARED_IN_THEIR_LIFECYCLE_ONLY))
                .anySatisfy(line -> assertThat(line)
                        .containsPattern(TellsStates.class.getName() + "(\\$1|\\." + comparison.getName() + "\\()"));
    }

    @Test
    void anArrowThatIsNotDrawnIsReported() {
        assertThat(reported(ContextRules.dependsOnlyOnWhatItMay("kernel.permission")))
                .filteredOn(line -> line.contains(WrongArrow.class.getName()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("org.crmkit.architecture.wrong.sales.Opportunity"));
    }

    /** Returns the name without the package, because some rules shorten it, and with the outer class. */
    private static String shortName(JavaClass type) {
        return type.getName().substring(type.getPackageName().length()).replace('$', '.');
    }

    /** Returns the lines that a rule reports for the wrong classes, except those about the annotation {@link Breaks}. */
    private static List<String> reported(ArchRule rule) {
        return rule.evaluate(WRONG).getFailureReport().getDetails().stream()
                .filter(line -> !line.contains(Breaks.class.getName()))
                .toList();
    }
}
