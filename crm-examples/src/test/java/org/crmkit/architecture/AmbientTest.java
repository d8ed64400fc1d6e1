package org.crmkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.Crm;
import org.junit.jupiter.api.Test;

/** Time, chance, locale, zone and charset are handed in. */
class AmbientTest {

    /** What asks the machine, whatever its parameters. */
    private static final Set<String> ASKS_THE_MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.nio.charset.Charset.defaultCharset");

    /** What asks the machine where it is called without a locale, zone, charset or seed. */
    private static final Set<String> NEEDS_MORE = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>(byte[])",
            "java.lang.String.format(java.lang.String,java.lang.Object[])",
            "java.lang.String.formatted(java.lang.Object[])",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String,java.lang.Object[])",
            "java.util.Random.<init>()",
            "java.util.Date.<init>()",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.ResourceBundle.getBundle(java.lang.String)");

    @Test
    void nothingInTheDomainAsksTheMachine() {
        noClasses()
                .that(Modules.in(Modules.DOMAIN))
                .should(ModelTest.access("the machine's time, chance, locale, zone or charset", AmbientTest::isAmbient))
                .because("the same commands give the same answers on every machine and day; only the builder of a Crm"
                        + " fills in the system's clock in UTC and secure random bits where the host hands in none")
                .allowEmptyShould(false)
                .check(Modules.CLASSES);
    }

    @Test
    void norDoStores() {
        noClasses()
                .that(Modules.in(Modules.IN_MEMORY).or(Modules.in(Modules.JPA)))
                .should(ModelTest.access("the machine's time, locale, zone or charset", AmbientTest::asksWhereOrWhen))
                .because("what is kept must not depend on the machine that keeps it")
                .allowEmptyShould(false)
                .check(Modules.CLASSES);
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        return asksWhereOrWhen(access) && !isDefaultOfTheBuilder(access);
    }

    private static boolean asksWhereOrWhen(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
            return false;
        }
        String name = target.getOwner().getName() + "." + target.getName();
        return ASKS_THE_MACHINE.contains(name)
                || NEEDS_MORE.contains(name + parameters(target))
                || isNow(target)
                || (target.getOwner().isEquivalentTo(Clock.class)
                        && target.getName().startsWith("system"))
                || name.equals("java.security.SecureRandom.<init>");
    }

    /** {@code Instant.now()} and its like; with a clock they ask nobody. */
    private static boolean isNow(AccessTarget.CodeUnitAccessTarget target) {
        return target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(each -> each.isEquivalentTo(Clock.class));
    }

    private static boolean isDefaultOfTheBuilder(JavaAccess<?> access) {
        JavaClass origin = access.getOriginOwner();
        String target = access.getTarget().getOwner().getSimpleName() + "."
                + access.getTarget().getName();
        return (origin.isEquivalentTo(Crm.Builder.class) && target.equals("Clock.systemUTC"))
                || (origin.isEquivalentTo(Crm.class) && target.equals("SecureRandom.<init>"));
    }

    private static String parameters(AccessTarget.CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .map(each -> each.isArray() ? each.getComponentType().getName() + "[]" : each.getName())
                .collect(Collectors.joining(",", "(", ")"));
    }
}
