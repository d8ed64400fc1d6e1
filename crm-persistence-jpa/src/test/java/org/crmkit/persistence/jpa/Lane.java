package org.crmkit.persistence.jpa;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The databases on which the tests of this run are executed. The property {@code crm.databases} names them, separated by commas;
 * {@code crm.hostDatabases} names those on which the whole contract is executed in transactions of the host as well. The profiles
 * of the build set both. A test on another database is reported as skipped, with the command that runs it.
 *
 * @param databases the databases of the lane
 */
record Lane(Set<TestDatabases> databases) {

    private static final String PROPERTY = "crm.databases";

    private static final String HOST_PROPERTY = "crm.hostDatabases";

    /** What an IDE runs, which knows no profile. */
    private static final String DEFAULT = "h2,postgresql";

    private static final Lane CURRENT = current();

    private static final Lane OF_HOST = ofHost(System.getProperty(HOST_PROPERTY, DEFAULT));

    Lane {
        databases = Set.copyOf(databases);
    }

    /**
     * Returns the lane that runs on the databases of a list.
     *
     * @throws IllegalArgumentException if the list is empty or names a database that is unknown
     */
    static Lane of(String list) {
        Set<TestDatabases> named = EnumSet.noneOf(TestDatabases.class);
        for (String each : list.split(",", -1)) {
            named.add(named(each.strip()));
        }
        return new Lane(named);
    }

    /** Returns the lane that runs the contract in transactions of the host on the databases of a list; {@code none} for none. */
    static Lane ofHost(String list) {
        return list.equals("none") ? new Lane(Set.of()) : of(list);
    }

    /** Skips the test if this run leaves the database out. */
    static void assumeIncludes(TestDatabases database) {
        assumeTrue(CURRENT.databases.contains(database), () -> leavesOut(EnumSet.of(database)));
    }

    /** Skips the test if this run leaves out the contract in transactions of the host on the database. */
    static void assumeIncludesHostOn(TestDatabases database) {
        assumeTrue(
                OF_HOST.databases.contains(database),
                () -> "This lane leaves out transactions of the host on " + database.vendor()
                        + ". All tests: mvn -B verify -Pmatrix. Only these: mvn test -D" + HOST_PROPERTY + "="
                        + database.vendor() + " -Dtest=HostTransactionsTest");
    }

    /** Returns a sentence for the databases that this lane leaves out, and the commands that run them. */
    String leavesOut() {
        return leavesOut(EnumSet.complementOf(EnumSet.copyOf(databases)));
    }

    private static TestDatabases named(String name) {
        return Arrays.stream(TestDatabases.values())
                .filter(each -> each.vendor().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no database '" + name + "' for " + PROPERTY + "; there are " + names(all())));
    }

    /** One JVM of a module prints what is left out; the other JVMs leave out the same. */
    private static Lane current() {
        Lane lane = of(System.getProperty(PROPERTY, DEFAULT));
        if (!lane.databases.equals(all()) && System.getProperty("crm.fork", "1").equals("1")) {
            System.out.println(lane.leavesOut());
        }
        return lane;
    }

    private static String leavesOut(Set<TestDatabases> left) {
        String names = names(left);
        return "This lane leaves out " + names + ". All databases: mvn -B verify -Pmatrix. Only " + names
                + ": mvn test -Pmatrix -D" + PROPERTY + "=" + names.replace(", ", ",");
    }

    private static Set<TestDatabases> all() {
        return EnumSet.allOf(TestDatabases.class);
    }

    private static String names(Set<TestDatabases> databases) {
        return databases.stream().sorted().map(TestDatabases::vendor).collect(Collectors.joining(", "));
    }
}
