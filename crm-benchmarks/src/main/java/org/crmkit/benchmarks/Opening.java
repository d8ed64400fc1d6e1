package org.crmkit.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.TimeUnit;
import org.crmkit.Crm;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.persistence.jpa.JpaStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * (c) The start of a CRM in memory, and the start of a CRM on JPA beside the start of Hibernate alone, on H2 with an existing
 * schema.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures
public class Opening {

    private HikariDataSource pool;

    /** Called by JMH. */
    public Opening() {}

    /** Creates a database with the schema. */
    @Setup(Level.Trial)
    public void start() {
        pool = JpaStart.h2("opening");
        try (EntityManagerFactory factory = JpaStart.hibernate(pool)) {
            JpaStart.migrated(factory, pool);
        }
    }

    /** Closes the database. */
    @TearDown(Level.Trial)
    public void stop() {
        pool.close();
    }

    /** Opens a CRM in memory and creates its tenant. */
    @Benchmark
    public Object crmInMemory() {
        return Crm.builder(InMemoryStore.create())
                .tenant("acme")
                .build()
                .createTenant("Head office", "root", "Ada Root");
    }

    /** Starts Hibernate with the entities and nothing else. */
    @Benchmark
    public boolean hibernateAlone() {
        try (EntityManagerFactory factory = JpaStart.hibernate(pool)) {
            return factory.isOpen();
        }
    }

    /** Starts Hibernate and a CRM on it, with the schema validated. */
    @Benchmark
    public boolean crmOnJpa() {
        try (EntityManagerFactory factory = JpaStart.hibernate(pool)) {
            return Crm.builder(JpaStore.of(factory))
                    .tenant("acme")
                    .build()
                    .tenant()
                    .value()
                    .isEmpty();
        }
    }
}
