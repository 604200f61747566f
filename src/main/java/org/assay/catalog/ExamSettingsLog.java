package org.assay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.assay.problem.Precondition;

/** The settings of exams: every change is a revision of its own, so that the hash in a grading can always be resolved. */
@ApplicationScoped
public class ExamSettingsLog {
    private final Catalog catalog;
    private final Clock clock;

    ExamSettingsLog(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Settings that are in force.
     *
     * @param revision 0 for those that nobody has changed yet
     */
    public record InForce(ExamSettings settings, int revision, String hash) {
        private static final InForce UNCHANGED = new InForce(ExamSettings.DEFAULT, 0);

        private InForce(ExamSettings settings, int revision) {
            this(settings, revision, hashOf(settings));
        }
    }

    /** The settings of an exam; the default ones where nobody has changed them. */
    @Transactional
    public InForce of(String exam) {
        return StoredSettings.inForce(exam)
                .map(row -> new InForce(row.settings(), row.revision, row.hash))
                .orElse(InForce.UNCHANGED);
    }

    /** Puts other settings in force; gradings that are there stay as they are. */
    @Transactional
    public InForce change(String exam, ExamSettings settings, Precondition expected, String actor) {
        catalog.lock(exam);
        InForce before = find(exam);
        expected.check(String.valueOf(before.revision()));
        if (before.settings().equals(settings)) {
            return before;
        }
        InForce after = new InForce(settings, before.revision() + 1);
        StoredSettings row = new StoredSettings();
        row.exam = exam;
        row.revision = after.revision();
        row.hold(settings);
        row.hash = after.hash();
        row.createdAt = clock.instant();
        row.createdBy = actor;
        row.persist();
        return after;
    }

    /** The settings of an exam that is there. */
    @Transactional
    public InForce find(String exam) {
        catalog.require(exam);
        return of(exam);
    }

    private static String hashOf(ExamSettings settings) {
        try {
            byte[] text = settings.canonical().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
