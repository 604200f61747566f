package org.assay.llm;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * An answer as a model sees it: between marks that it cannot forge, and without characters that nobody sees.
 *
 * @param nonce a random code that does not occur in the answer
 */
record FencedAnswer(String text, String nonce) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 8;

    static FencedAnswer of(String answer) {
        String visible = visible(answer);
        String nonce = random();
        while (visible.contains(nonce)) {
            nonce = random();
        }
        return new FencedAnswer(visible, nonce);
    }

    /** Without zero-width and bidi characters, and with a space for every control character but line feed and tab. */
    private static String visible(String answer) {
        StringBuilder visible = new StringBuilder(answer.length());
        answer.codePoints()
                .filter(c -> !isInvisible(c))
                .map(c -> isControl(c) ? ' ' : c)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || c == 0x2028 || c == 0x2029;
    }

    private static String random() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
