package org.crmkit.testkit.random;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.crmkit.CrmSession;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/** What a random command is made of: users, known records, clashing names, and texts that are hard to store. */
public final class RandomDraw {

    private static final List<String> CLASHING = List.of(
            "Blue Lotus", "blue  lotus", "\uFF22lue Lotus", "Red Lotus", "\uD842\uDFB7 House", "", "\u0130nn", "inn");

    private final World world;
    private final KnownIds known;
    private final SplittableRandom random;
    private final Player player;

    RandomDraw(World world, KnownIds known, SplittableRandom random, Player player) {
        this.world = world;
        this.known = known;
        this.random = random;
        this.player = player;
    }

    /** Executes a command and records its outcome. */
    @FunctionalInterface
    interface Player {

        void play(String what, Callable<?> command);
    }

    /** Executes a command and records its outcome, which the description precedes. */
    public void play(String what, Callable<?> command) {
        player.play(what, command);
    }

    /** Returns the tenant. */
    public World world() {
        return world;
    }

    /** Returns the records that the commands before have returned. */
    public KnownIds known() {
        return known;
    }

    /** Returns a number from 0 to below a bound. */
    public int next(int bound) {
        return random.nextInt(bound);
    }

    /** Returns one of some values. */
    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Returns one of the elements of a list, which is not empty. */
    public <T> T one(List<T> choices) {
        return KnownIds.one(random, choices);
    }

    /** Returns one of the elements of a collection; null if it is empty. */
    public <T> @Nullable T any(Collection<T> choices) {
        return KnownIds.any(random, choices);
    }

    /** Returns a known record of a type; null if there is none. */
    public <A extends Aggregate<A, ?>> @Nullable A any(Class<A> type) {
        return known.any(random, type);
    }

    /** Returns any user. */
    public CrmSession person() {
        return one(known.people());
    }

    /** Usually the given user, sometimes any user. */
    public CrmSession mostly(UserId somebody) {
        return next(4) == 0 ? person() : world.crm().as(somebody);
    }

    /** Usually a user who supervises, sometimes any user. */
    public CrmSession supervisor() {
        return next(4) == 0 ? person() : one(List.of(world.root(), world.boss()));
    }

    /** Usually a user to whom work can be assigned, sometimes any user. */
    public CrmSession developer() {
        return next(4) == 0 ? person() : one(List.of(world.lin(), world.ada(), world.sol()));
    }

    /** Usually an administrator, sometimes any user. */
    public CrmSession administrator() {
        return next(3) == 0 ? person() : one(List.of(world.admin(), world.root()));
    }

    /** Returns a name that is equal to others in a way that is hard to detect. */
    public String name() {
        return one(CLASHING);
    }

    /** Returns a text that is hard to store. */
    public String text() {
        return one(Names.NASTY);
    }

    /** Returns an id that belongs to no record. */
    public UUID nobody() {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | next(1000));
    }
}
