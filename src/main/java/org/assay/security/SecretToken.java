package org.assay.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A token as its bearer knows it; what is stored is only its hash, and what is printed of it is nothing. */
public record SecretToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("assay_[A-Za-z0-9_-]{43}");

    /** Whether it has the shape of one that was made here. */
    public static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** A new token of 256 random bits. */
    static SecretToken generate() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new SecretToken(
                "assay_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256 in hex; a slow hash would add nothing to 256 random bits. */
    String hash() {
        return HexFormat.of().formatHex(digest());
    }

    /** Compares digests in constant time, so that neither length nor a common beginning shows. */
    boolean sameAs(SecretToken other) {
        return MessageDigest.isEqual(digest(), other.digest());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SecretToken[hidden]";
    }
}
