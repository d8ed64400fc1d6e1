package org.crmkit.architecture.wrong.domain;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.architecture.Breaks;
import org.crmkit.architecture.wrong.internal.command.Change;
import org.crmkit.architecture.wrong.kernel.aggregate.Aggregate;
import org.crmkit.architecture.wrong.kernel.journal.CrmEvent;
import org.crmkit.architecture.wrong.kernel.value.Id;
import org.crmkit.architecture.wrong.sales.OpportunityId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;

/** Constructs that the model must not contain. */
final class WrongModel {

    private WrongModel() {}

    @AggregateRoot
    @Breaks("AGGREGATES_ARE_RECORDS")
    static final class Changeable {
        @Identity
        OpportunityId id;
    }

    @Breaks("AGGREGATES_ARE_MARKED")
    record Unmarked(OpportunityId id, long version, Instant changedAt) implements Aggregate<Unmarked, OpportunityId> {

        @Override
        public Unmarked withVersion(long other) {
            return new Unmarked(id, other, changedAt);
        }
    }

    @AggregateRoot
    @Breaks("ACTIONS_OF_AGGREGATES_ARE_NOT_PUBLIC")
    record Callable(OpportunityId id, long version, Instant changedAt) implements Aggregate<Callable, OpportunityId> {

        @Override
        public Callable withVersion(long other) {
            return new Callable(id, other, changedAt);
        }

        public Change<Callable> reopen(CrmEvent event) {
            return Change.of(this, event);
        }
    }

    @AggregateRoot
    @Breaks({"AGGREGATES_ARE_RECORDS", "BLOCKS_OF_THE_MODEL_FIT_TOGETHER"})
    static final class Holder {
        @Identity
        OpportunityId id;

        Changeable held;
    }

    @SecondaryPort
    @Breaks("SECONDARY_PORTS_ARE_SMALL_INTERFACES")
    interface Large extends Things {
        void four();

        void five();

        void six();

        void seven();
    }

    @SecondaryPort
    interface Things {
        void one();

        void two();

        void three();
    }

    @SecondaryPort
    @Breaks("SECONDARY_PORTS_ARE_SMALL_INTERFACES")
    interface Thing {}

    @SecondaryPort
    @Breaks("SECONDARY_PORTS_ARE_SMALL_INTERFACES")
    static final class Classes {}

    @SecondaryPort
    @Breaks("THE_HEXAGON_HAS_ITS_OUTSIDE_OUTSIDE")
    interface Callers {
        Counter counter();
    }

    @PrimaryPort
    @Breaks("PRIMARY_PORTS_ARE_DESKS")
    static final class Counter {}

    @PrimaryPort
    @Breaks({"PRIMARY_PORTS_ARE_DESKS", "DESKS_ARE_OPENED_BY_A_SESSION"})
    public static class OpenDesk {}

    @Breaks("DESKS_ARE_PRIMARY_PORTS")
    static final class UnmarkedDesk {}

    @Breaks("EVENTS_ARE_RECORDS")
    static final class Happened implements CrmEvent {

        @Override
        public Id about() {
            return new OpportunityId(new UUID(0, 0));
        }
    }

    @Breaks("FAMILIES_OF_EVENTS_ARE_SEALED")
    interface OpenEvent extends CrmEvent {}

    @Breaks("FAMILIES_OF_EVENTS_ARE_SEALED")
    sealed interface Misnamed extends CrmEvent {

        record Done(Id about) implements Misnamed {}
    }

    @Breaks("IDS_ARE_RECORDS")
    @SuppressWarnings("serial")
    static final class ClassId implements Id {

        @Override
        public UUID value() {
            return new UUID(0, 0);
        }
    }

    @Breaks("IDS_ARE_RECORDS")
    record Misnumbered(UUID value) implements Id {}

    @Breaks("NAMES_ARE_WORDS_OF_THE_DOMAIN")
    static final class CustomerHelper {}

    @Breaks("NAMES_ARE_WORDS_OF_THE_DOMAIN")
    static final class PricesImpl {}
}
