package org.crmkit.persistence.jpa.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.crmkit.Crm;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host may run all its transactions at the highest isolation level. */
class SerializableTest {

    private static final int MACHINES = 8;

    @ParameterizedTest
    @EnumSource
    void oneOfEightMachinesCreatesTheTenantAndTheOthersHearThatItExists(TestDatabases database) throws Exception {
        try (Host host = Host.serializable(database)) {
            assertThat(isolation(host)).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            Crm crm = Crm.builder(host.store()).tenant("acme").build();
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService machines = Executors.newFixedThreadPool(MACHINES);
            List<Future<Boolean>> answers = IntStream.range(0, MACHINES)
                    .mapToObj(machine -> machines.submit(() -> {
                        start.await();
                        return crm.createTenantIfAbsent("Acme", "root", "Ada Root");
                    }))
                    .toList();
            start.countDown();
            int created = 0;
            for (Future<Boolean> each : answers) {
                created += each.get() ? 1 : 0;
            }
            machines.shutdown();
            assertThat(created).isEqualTo(1);
            assertThat(crm.asNamed("root").access().currentUser().superuser()).isTrue();
        }
    }

    private static int isolation(Host host) throws SQLException {
        try (Connection connection = host.pool().getConnection()) {
            return connection.getTransactionIsolation();
        }
    }
}
