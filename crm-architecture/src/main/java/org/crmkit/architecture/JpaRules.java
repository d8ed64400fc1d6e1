package org.crmkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rules of the store on Jakarta Persistence. */
final class JpaRules {

    private static final DescribedPredicate<JavaClass> ROW = DescribedPredicate.describe(
            "are rows",
            each -> each.isAnnotatedWith("jakarta.persistence.Entity")
                    || each.isAnnotatedWith("jakarta.persistence.Embeddable")
                    || each.isAnnotatedWith("jakarta.persistence.MappedSuperclass"));

    /** The annotation of columns that contain a day, see ADR 20. */
    private static final DescribedPredicate<JavaClass> ANNOTATION_OF_DAYS = DescribedPredicate.describe(
            "say how a day is kept", each -> each.getName().equals("org.hibernate.annotations.JdbcTypeCode"));

    static final ArchRule KNOWS_NO_PROVIDER = noClasses()
            .that(House.in(House.JPA))
            .and()
            .haveNameNotMatching(".*\\.HibernateSchemaFilter(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage("org.hibernate..")
                    .and(DescribedPredicate.not(ANNOTATION_OF_DAYS))
                    .or(resideInAPackage("org.springframework.."))
                    .or(resideInAPackage("org.eclipse.persistence..")))
            .because("hosts run Hibernate 6.6 and 7.x, which have only Jakarta Persistence 3.1 in common");

    static final ArchRule ROWS_ARE_NOBODY_ELSES_BUSINESS = classes()
            .that(ROW)
            .and()
            .resideOutsideOfPackage("..persistence.jpa.internal.entity")
            .should()
            .bePackagePrivate()
            .andShould(lieIn(House.JPA))
            .because(
                    "a row that is visible outside its package becomes a second model; only what rows share is public");

    static final ArchRule NO_ROW_LEAKS_THROUGH_A_PUBLIC_SIGNATURE = methods()
            .that()
            .areDeclaredInClassesThat(House.packageOf("persistence.jpa")
                    .and(DescribedPredicate.describe(
                            "are public", each -> each.getModifiers().contains(JavaModifier.PUBLIC))))
            .and()
            .arePublic()
            .should(nameNoRow())
            .because("callers get only the records of the domain");

    static final ArchRule OTHERS_KNOW_NO_PERSISTENCE = noClasses()
            .that(House.in(House.DOMAIN).or(House.in(House.TESTKIT)).or(House.in(House.IN_MEMORY)))
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.persistence..").or(resideInAPackage("java.sql..")))
            .because("an application with the in-memory store needs no database library");

    private JpaRules() {}

    private static ArchCondition<JavaClass> lieIn(String module) {
        return ArchCondition.from(House.in(module));
    }

    private static ArchCondition<JavaMethod> nameNoRow() {
        return new ArchCondition<>("name no row") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean leaks = method.getAllInvolvedRawTypes().stream().anyMatch(ROW);
                events.add(new SimpleConditionEvent(method, !leaks, method.getDescription()));
            }
        };
    }
}
