package org.assay.offline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands in the place of a prompt: the version of the rules, raised with every change of what they decide. */
final class RuleVersion {
    static final String NAME = "offline-3";

    private RuleVersion() {}

    /** SHA-256 of the version, the thresholds and the calibration, hexadecimal. */
    static String hash(Thresholds thresholds, Calibration calibration) {
        try {
            byte[] rules = (NAME + " " + thresholds + " " + calibration).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rules));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
