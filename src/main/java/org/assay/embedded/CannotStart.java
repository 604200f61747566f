package org.assay.embedded;

/** Why the service cannot start; the message is a sentence for whoever started it. */
public final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
