package org.crmkit.internal.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Creates ids for records of another system from their names. The same name always gives the same id, so that a record that
 * arrives again, or in another order, is found without a look-up.
 */
public final class NameBasedIds {

    private static final long VERSION_8 = 0x8000L;
    private static final long VERSION_BITS = 0xF000L;

    /** The variant of the RFC. MariaDB rejects ids of this version if the rest of this byte is 0, so one bit is set. */
    private static final long VARIANT = 0x8100_0000_0000_0000L;

    private static final long TOP_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    /** The sign bit stays clear, so that Java orders such ids as databases do. */
    private static final long NOT_NEGATIVE = Long.MAX_VALUE;

    private NameBasedIds() {}

    /**
     * Returns the id of a name: a UUID of version 8 (RFC 9562) from the first bits of its SHA-256.
     *
     * @param kind the type of the named record, so that names of different types give different ids
     * @param names the parts of the name; null is a part too
     */
    public static UUID of(String kind, @Nullable String... names) {
        MessageDigest digest = Sha256.begin();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String name : names) {
            byte[] bytes = name == null ? new byte[0] : name.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(name == null ? -1 : bytes.length)
                    .array());
            digest.update(bytes);
        }
        ByteBuffer bits = ByteBuffer.wrap(digest.digest());
        long high = (bits.getLong() & NOT_NEGATIVE & ~VERSION_BITS) | VERSION_8;
        long low = (bits.getLong() & TOP_BITS) | VARIANT;
        return new UUID(high, low);
    }
}
