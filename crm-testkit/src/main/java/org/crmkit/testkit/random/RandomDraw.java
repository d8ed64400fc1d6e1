package org.crmkit.testkit.random;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.Sex;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionKind;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Rating;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.world.World;

/** The input of a random command: users, clashing names, texts that are hard to store, and forms made of them. */
final class RandomDraw {

    private static final List<String> CLASHING = List.of(
            "Blue Lotus", "blue  lotus", "\uFF22lue Lotus", "Red Lotus", "\uD842\uDFB7 House", "", "\u0130nn", "inn");

    private static final List<EntryType> TYPES = List.of(
            EntryType.CUSTOMER_LEVEL,
            EntryType.REGION,
            EntryType.OPPORTUNITY_SOURCE,
            EntryType.SERVICE_TYPE,
            new EntryType("colour"));

    private static final List<String> VALUES = List.of("east", "EAST", "\uD842\uDFB7", "web", "", "west", "north");

    final SplittableRandom random;

    private final World world;
    private final KnownIds known;

    RandomDraw(World world, KnownIds known, SplittableRandom random) {
        this.world = world;
        this.known = known;
        this.random = random;
    }

    int next(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    CrmSession person() {
        return KnownIds.one(random, known.people);
    }

    /** Usually the given user, sometimes any user. */
    CrmSession mostly(UserId somebody) {
        return next(4) == 0 ? person() : world.crm().as(somebody);
    }

    CrmSession supervisor() {
        return next(4) == 0 ? person() : KnownIds.one(random, List.of(world.root(), world.boss()));
    }

    CrmSession developer() {
        return next(4) == 0 ? person() : KnownIds.one(random, List.of(world.lin(), world.ada(), world.sol()));
    }

    String name() {
        return KnownIds.one(random, CLASHING);
    }

    String text() {
        return KnownIds.one(random, Names.NASTY);
    }

    UUID nobody() {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | next(1000));
    }

    OnDuplicate onDuplicate() {
        Customer meant = KnownIds.any(random, known.customers.values());
        return switch (next(4)) {
            case 0 -> OnDuplicate.createAnyway();
            case 1 -> meant == null ? OnDuplicate.fail() : OnDuplicate.useExisting(meant.number());
            default -> OnDuplicate.fail();
        };
    }

    CustomerDraft customer() {
        Profile profile = new Profile(
                CustomerKind.ENTERPRISE,
                oneOf("regular", "regular", "major", "partner", "east", "royal"),
                next(3) == 0 ? null : oneOf("north", "north", "south", "east", "moon"),
                text(),
                null,
                null,
                null,
                null);
        return CustomerDraftBuilder.builder(new CustomerDraft(name(), profile))
                .assessment(new Assessment(next(2) == 0 ? null : Rating.of(1 + next(5)), null))
                .tags(next(2) == 0 ? Set.of() : Set.of(text(), oneOf("VIP", "vip")))
                .build();
    }

    ContactDraft contact() {
        return new ContactDraft(
                text(), next(2) == 0 ? null : oneOf(Sex.values()), null, "1", next(2) == 0 ? null : text(), null, null);
    }

    InteractionDraft met(Customer customer) {
        InteractionDraft alone = new InteractionDraft(
                oneOf(InteractionKind.values()),
                world.clock().instant().plus(oneOf(Duration.ZERO, Duration.ofDays(-3), Duration.ofHours(1))),
                text());
        boolean nobody = customer.contacts().isEmpty() || next(3) == 0;
        return nobody
                ? alone
                : new InteractionDraft(
                        alone.kind(),
                        alone.at(),
                        text(),
                        KnownIds.one(random, customer.contacts()).id());
    }

    EntryType entryType() {
        return KnownIds.one(random, TYPES);
    }

    EntryDraft entry() {
        return new EntryDraft(KnownIds.one(random, VALUES), text(), next(2) == 0 ? null : text(), next(4));
    }
}
