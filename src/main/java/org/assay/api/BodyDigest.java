package org.assay.api;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of the bytes of a request's body, which tell a repeated request from another one. */
@RequestScoped
class BodyDigest {
    private final MessageDigest digest = sha256();

    InputStream of(InputStream body) {
        return new DigestInputStream(body, digest);
    }

    /** Hexadecimal, once the body is read to its end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
