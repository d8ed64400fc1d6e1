package org.crmkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Executable;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The domain receives time, randomness, locale, zone and charset as arguments and does not ask the machine for them. */
final class AmbientRules {

    /** Methods and constructors that ask the machine, whatever their parameters. */
    private static final Set<String> ASKS_THE_MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.getenv",
            "java.lang.System.lineSeparator",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of",
            "java.security.SecureRandom.<init>",
            "java.security.SecureRandom.getInstance",
            "java.security.SecureRandom.getInstanceStrong",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Calendar.getInstance",
            "java.util.GregorianCalendar.<init>",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatter.ofLocalizedTime",
            "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
            "java.nio.charset.Charset.defaultCharset",
            "java.lang.String.formatted");

    /** Methods and constructors that ask the machine if they get no other arguments than these. */
    private static final Set<String> NEEDS_MORE = Set.of(
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.Date.<init>()",
            "java.text.DecimalFormat.<init>()",
            "java.text.MessageFormat.format(java.lang.String,java.lang.Object[])");

    /** Parameter types with which a method does not ask the machine. */
    private static final Set<Class<?>> HANDED_IN = Set.of(
            Clock.class,
            ZoneId.class,
            TimeZone.class,
            Locale.class,
            DecimalFormatSymbols.class,
            Charset.class,
            Random.class);

    static final ArchRule NOTHING_IN_THE_DOMAIN_ASKS_THE_MACHINE = noClasses()
            .that(House.in(House.DOMAIN))
            .should(ModelRules.access("the machine's time, chance, locale, zone or charset", AmbientRules::isAmbient))
            .because("the same commands must give the same results on every machine and day; only the builder of a Crm"
                    + " uses the system clock in UTC and secure random bits if the host passes none");

    static final ArchRule NOR_DO_STORES = noClasses()
            .that(House.in(House.IN_MEMORY).or(House.in(House.JPA)).or(House.in(House.BGNBD)))
            .should(ModelRules.access("the machine's time, locale, zone or charset", AmbientRules::asksWhereOrWhen))
            .because("stored and computed values must not depend on the machine");

    private AmbientRules() {}

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
                || name.startsWith("java.time.Clock.system")
                || name.startsWith("java.time.InstantSource.system")
                || isNow(target)
                || couldBeHandedMore(target);
    }

    /**
     * Returns whether the JDK has the same method or constructor with an additional clock, zone, locale, charset or source of
     * randomness. {@link Files} is exempt: without a charset it uses UTF-8.
     */
    private static boolean couldBeHandedMore(AccessTarget.CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        if (!owner.getName().startsWith("java.") || owner.isEquivalentTo(Files.class)) {
            return false;
        }
        List<String> given = names(target.getRawParameterTypes().stream().map(JavaClass::reflect));
        return overloads(owner.reflect(), target.getName())
                .map(Executable::getParameterTypes)
                .anyMatch(more -> IntStream.range(0, more.length)
                        .filter(place -> HANDED_IN.contains(more[place]))
                        .anyMatch(place -> names(without(more, place)).equals(given)));
    }

    private static Stream<? extends Executable> overloads(Class<?> owner, String name) {
        return name.equals("<init>")
                ? Stream.of(owner.getConstructors())
                : Stream.of(owner.getMethods()).filter(each -> each.getName().equals(name));
    }

    private static Stream<Class<?>> without(Class<?>[] types, int place) {
        return IntStream.range(0, types.length).filter(each -> each != place).mapToObj(each -> types[each]);
    }

    private static List<String> names(Stream<Class<?>> types) {
        return types.map(Class::getName).toList();
    }

    /**
     * Returns whether the target is {@code Instant.now()} or a similar method; with a clock such a method does not ask the
     * machine.
     */
    private static boolean isNow(AccessTarget.CodeUnitAccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(each -> each.isEquivalentTo(Clock.class));
    }

    private static boolean isDefaultOfTheBuilder(JavaAccess<?> access) {
        JavaClass origin = access.getOriginOwner();
        String target = access.getTarget().getOwner().getSimpleName() + "."
                + access.getTarget().getName();
        return (House.type("Crm$Builder").test(origin) && target.equals("Clock.systemUTC"))
                || (House.type("Crm").test(origin) && target.equals("SecureRandom.<init>"));
    }

    private static String parameters(AccessTarget.CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .map(each -> each.isArray() ? each.getComponentType().getName() + "[]" : each.getName())
                .collect(Collectors.joining(",", "(", ")"));
    }
}
