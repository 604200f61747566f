package org.assay.testing.provider;

import java.time.Duration;
import java.util.OptionalInt;

/** What a provider does with a request. */
public sealed interface ProviderReply {
    /** An ordinary reply. */
    record Text(String text) implements ProviderReply {}

    /** A reply that ran into the limit of output. */
    record CutShort(String text) implements ProviderReply {}

    /** The model declines. */
    record Refusal(String text) implements ProviderReply {}

    /** A filter took the reply away. */
    record Filtered() implements ProviderReply {}

    /** A success without any content. */
    record Empty() implements ProviderReply {}

    /** An error. */
    record Status(int status, OptionalInt retryAfterSeconds) implements ProviderReply {
        public static Status of(int status) {
            return new Status(status, OptionalInt.empty());
        }
    }

    /** A reply that comes too late. */
    record Late(Duration by) implements ProviderReply {}

    /** Nothing but blanks, for ever. */
    record Blanks() implements ProviderReply {}

    /** The connection is closed without a word. */
    record Reset() implements ProviderReply {}

    static ProviderReply text(String text) {
        return new Text(text);
    }
}
