package org.assay.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.rubric.Exam;
import org.assay.scoring.Finding;

/** Drafts a rubric from an answer key as people write it: a port, so that nobody depends on how documents are read. */
public interface RubricImport {

    /** How a document is stored. */
    enum DocumentType {
        TEXT,
        PDF,
        WORD
    }

    /** Who splits the lines of scoring standards into criteria. */
    enum Splitting {
        /** A language model where one judges, else rules. */
        AUTO,
        /** Rules alone. */
        RULES,
        /** A language model. */
        LLM;

        /** As it is written outside. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Splitting> of(String key) {
            return Stream.of(values())
                    .filter(splitting -> splitting.key().equals(key))
                    .findFirst();
        }
    }

    /** What an author uploads. */
    record Upload(byte[] content, DocumentType type) {}

    /**
     * A rubric that nobody has checked yet.
     *
     * @param doubts what the document leaves open, for its author to decide
     * @param text the document as text, line by line as the sources of the rubric's nodes count
     */
    record Draft(Exam exam, List<Finding> doubts, String text) {
        public Draft {
            doubts = List.copyOf(doubts);
        }

        /** The same in a language that its author knows better than what recognised it. */
        public Draft in(String language) {
            Exam same = new Exam(exam.key(), exam.title(), language, exam.points(), exam.bonus(), exam.sections());
            return new Draft(same, doubts, text);
        }
    }

    /** Throws a {@link org.assay.problem.Problem} where the document cannot be read or holds nothing to score by. */
    Draft draft(String exam, Optional<String> title, Upload upload, Splitting splitting);
}
