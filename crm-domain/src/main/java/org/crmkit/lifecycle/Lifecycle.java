package org.crmkit.lifecycle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmkit.error.IllegalTransitionException;

/**
 * An immutable table of which action leads from which state to which. It knows nothing of who may act or of further
 * conditions; it is the law that holds for everybody.
 *
 * @param <S> the states
 * @param <A> the actions
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {

    private final String kind;
    private final Map<S, Map<A, Set<S>>> table;
    private final Map<A, S> beginnings;
    private final Map<S, Set<A>> endings;

    private Lifecycle(Builder<S, A> built) {
        this.kind = built.kind;
        this.table = built.table;
        this.beginnings = built.beginnings;
        this.endings = built.endings;
    }

    /**
     * Begins a table.
     *
     * @param kind the kind of record, as errors name it
     * @param states all states
     * @param actions all actions
     */
    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> of(
            String kind, Class<S> states, Class<A> actions) {
        return new Builder<>(kind, states, actions);
    }

    /** Returns the state in which an action lets a record begin; refuses one that begins nothing. */
    public S begin(A action) {
        S state = beginnings.get(action);
        if (state == null) {
            throw new IllegalArgumentException(action + " begins no " + kind);
        }
        return state;
    }

    /**
     * Returns the state that an action leads to.
     *
     * @param id the record, for the error
     * @throws IllegalTransitionException if the state does not know the action; it names those it knows
     */
    public S next(Object id, S state, A action) {
        check(id, state, action);
        Set<S> targets = targets(state, action);
        if (targets.size() != 1) {
            throw new IllegalArgumentException(action + " in " + state + " leads to " + targets);
        }
        return targets.iterator().next();
    }

    /**
     * Returns the state that an action leads to where the case decides between several.
     *
     * @param id the record, for the error
     * @param wanted what the case asks for; refused if the table does not know it
     * @throws IllegalTransitionException if the state does not know the action; it names those it knows
     */
    public S next(Object id, S state, A action, S wanted) {
        check(id, state, action);
        if (!targets(state, action).contains(wanted)) {
            throw new IllegalArgumentException(action + " in " + state + " does not lead to " + wanted);
        }
        return wanted;
    }

    /**
     * Makes sure that a state knows an action.
     *
     * @param id the record, for the error
     * @throws IllegalTransitionException if it does not; names those it knows
     */
    public void check(Object id, S state, A action) {
        if (!of(table, state).containsKey(action) && !of(endings, state).contains(action)) {
            throw new IllegalTransitionException(kind, id, state, action, allowed(state));
        }
    }

    /** Returns the actions that a state knows, those that end the record among them. */
    public Set<A> allowed(S state) {
        Set<A> allowed = EnumSet.copyOf(of(endings, state));
        allowed.addAll(of(table, state).keySet());
        return Collections.unmodifiableSet(allowed);
    }

    /** Returns the states that an action leads to from a state: empty if it is not known there, or ends the record. */
    public Set<S> targets(S state, A action) {
        return of(table, state).getOrDefault(action, Set.of());
    }

    /** Returns the table as a Mermaid state diagram, for the documentation. */
    public String toMermaid() {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n");
        beginnings.forEach((action, state) -> arrow(diagram, "[*]", state.name(), action.name()));
        table.forEach((from, row) ->
                targetsOf(row).forEach((to, actions) -> arrow(diagram, from.name(), to.name(), actions)));
        endings.forEach(
                (state, actions) -> actions.forEach(action -> arrow(diagram, state.name(), "[*]", action.name())));
        return diagram.toString();
    }

    /** Every state has its row from the beginning on. */
    private static <K, V> V of(Map<K, V> rows, K key) {
        return Objects.requireNonNull(rows.get(key));
    }

    private Map<S, String> targetsOf(Map<A, Set<S>> row) {
        return row.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(to -> Map.entry(to, each.getKey().name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
    }

    private static void arrow(StringBuilder diagram, String from, String to, String label) {
        diagram.append("    ")
                .append(from)
                .append(" --> ")
                .append(to)
                .append(": ")
                .append(label)
                .append('\n');
    }

    /**
     * Builds a {@link Lifecycle}.
     *
     * @param <S> the states
     * @param <A> the actions
     */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>> {

        private final String kind;
        private final Class<S> states;
        private final Class<A> actions;
        private final Map<S, Map<A, Set<S>>> table;
        private final Map<A, S> beginnings;
        private final Map<S, Set<A>> endings;

        private Builder(String kind, Class<S> states, Class<A> actions) {
            this.kind = kind;
            this.states = states;
            this.actions = actions;
            this.table = new EnumMap<>(states);
            this.beginnings = new EnumMap<>(actions);
            this.endings = new EnumMap<>(states);
            for (S state : states.getEnumConstants()) {
                table.put(state, new EnumMap<>(actions));
                endings.put(state, EnumSet.noneOf(actions));
            }
        }

        /** A record begins in a state by an action. */
        public Builder<S, A> begins(A action, S state) {
            beginnings.put(action, state);
            return this;
        }

        /** An action leads from one state to another. */
        public Builder<S, A> moves(S from, A action, S to) {
            of(table, from)
                    .computeIfAbsent(action, row -> EnumSet.noneOf(states))
                    .add(to);
            return this;
        }

        /** Actions that a state knows and that do not leave it. */
        @SafeVarargs
        public final Builder<S, A> stays(S state, A... known) {
            for (A action : known) {
                moves(state, action, state);
            }
            return this;
        }

        /** An action ends the record: it is gone. */
        public Builder<S, A> ends(S from, A action) {
            of(endings, from).add(action);
            return this;
        }

        /** Finishes the table; an action that appears nowhere in it is a fault of the table. */
        public Lifecycle<S, A> build() {
            Set<A> unknown = EnumSet.allOf(actions);
            unknown.removeAll(beginnings.keySet());
            table.values().forEach(row -> unknown.removeAll(row.keySet()));
            endings.values().forEach(unknown::removeAll);
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("no row for " + unknown + " of " + kind);
            }
            return new Lifecycle<>(this);
        }
    }
}
