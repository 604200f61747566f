package org.assay.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.catalog.RubricImport.DocumentType;
import org.assay.catalog.RubricImport.Draft;
import org.assay.catalog.RubricImport.Upload;
import org.assay.catalog.RubricReader;
import org.assay.problem.Problem;
import org.assay.scoring.Finding;
import org.assay.scoring.Finding.Kind;
import org.assay.scoring.Finding.Severity;
import org.assay.scoring.Linter;

/** Imports of the tests. */
final class Imports {
    private static final RuleImport IMPORT = new RuleImport(new RubricReader());

    private Imports() {}

    static Draft text(String document) {
        return bytes(document.getBytes(StandardCharsets.UTF_8), DocumentType.TEXT);
    }

    static Draft bytes(byte[] document, DocumentType type) {
        return rules(document, type).draft();
    }

    /** With what the document has of each question. */
    static RuleDraft rules(byte[] document, DocumentType type) {
        return IMPORT.draft("imported", Optional.empty(), new Upload(document, type));
    }

    static Problem refused(byte[] document, DocumentType type) {
        Problem problem = catchThrowableOfType(Problem.class, () -> bytes(document, type));
        assertThat(problem).as("a problem").isNotNull();
        return problem;
    }

    /** Those of the import and of the linter, as an author gets them. */
    static List<Finding> findings(Draft draft) {
        return Linter.lint(draft.exam(), draft.doubts(), List.of());
    }

    static List<String> findingIds(Draft draft) {
        return findings(draft).stream().map(Finding::id).toList();
    }

    /** The rubric and what is to be decided about it, but for what only says that texts are short. */
    static String sketch(Draft draft) {
        Stream<String> doubts = draft.doubts().stream()
                .map(finding -> "# " + finding.id() + " @"
                        + finding.source().orElseThrow().from());
        Stream<String> lint = Linter.lint(draft.exam(), List.of()).stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> finding.kind() != Kind.NO_ASK && finding.kind() != Kind.NOT_JUDGEABLE)
                .map(finding -> "# " + finding.id());
        return Sketch.of(draft.exam())
                + Stream.concat(doubts, lint).map(id -> id + "\n").collect(Collectors.joining());
    }
}
