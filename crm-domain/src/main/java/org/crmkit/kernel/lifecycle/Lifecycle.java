package org.crmkit.kernel.lifecycle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmkit.kernel.error.IllegalTransitionException;

/**
 * An immutable table of the actions that lead from one state to another. It contains neither permissions nor further
 * conditions. It applies to every user.
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
     * Returns the builder of a table.
     *
     * @param kind the aggregate type, as exceptions name it
     * @param states all states
     * @param actions all actions
     */
    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> of(
            String kind, Class<S> states, Class<A> actions) {
        return new Builder<>(kind, states, actions);
    }

    /** Returns the aggregate type, as exceptions name it. */
    public String kind() {
        return kind;
    }

    /** Returns the state of a record that an action creates. An action that creates no record is rejected. */
    public S begin(A action) {
        S state = beginnings.get(action);
        if (state == null) {
            throw new IllegalArgumentException(action + " begins no " + kind);
        }
        return state;
    }

    /**
     * Returns the state to which an action leads.
     *
     * @param id the record that the exception names
     * @throws IllegalTransitionException if the state does not allow the action; the exception lists the allowed actions
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
     * Returns the state to which an action leads if the caller must choose one of several.
     *
     * @param id the record that the exception names
     * @param wanted the chosen state; rejected if it is not in the table
     * @throws IllegalTransitionException if the state does not allow the action; the exception lists the allowed actions
     */
    public S next(Object id, S state, A action, S wanted) {
        check(id, state, action);
        if (!targets(state, action).contains(wanted)) {
            throw new IllegalArgumentException(action + " in " + state + " does not lead to " + wanted);
        }
        return wanted;
    }

    /**
     * Ensures that a state allows an action.
     *
     * @param id the record that the exception names
     * @throws IllegalTransitionException if it does not; the exception lists the allowed actions
     */
    public void check(Object id, S state, A action) {
        if (!of(table, state).containsKey(action) && !of(endings, state).contains(action)) {
            throw new IllegalTransitionException(kind, id, state, action, allowed(state));
        }
    }

    /** Returns the actions that a state allows, including those that end the record. */
    public Set<A> allowed(S state) {
        Set<A> allowed = EnumSet.copyOf(of(endings, state));
        allowed.addAll(of(table, state).keySet());
        return Collections.unmodifiableSet(allowed);
    }

    /**
     * Returns the states to which an action leads from a state. The set is empty if the state does not allow the action, or
     * if the action ends the record.
     */
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

    /** Every state has a row from the beginning. */
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

        /** Adds an action that creates a record in a state. */
        public Builder<S, A> begins(A action, S state) {
            beginnings.put(action, state);
            return this;
        }

        /** Adds an action that leads from one state to another. */
        public Builder<S, A> moves(S from, A action, S to) {
            of(table, from)
                    .computeIfAbsent(action, row -> EnumSet.noneOf(states))
                    .add(to);
            return this;
        }

        /** Adds actions that a state allows and that do not change the state. */
        @SafeVarargs
        public final Builder<S, A> stays(S state, A... known) {
            for (A action : known) {
                moves(state, action, state);
            }
            return this;
        }

        /** Adds an action that ends the record, which no longer exists afterwards. */
        public Builder<S, A> ends(S from, A action) {
            of(endings, from).add(action);
            return this;
        }

        /** Returns the table. An action that has no row is an error in the table. */
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
