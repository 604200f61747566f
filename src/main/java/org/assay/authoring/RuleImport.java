package org.assay.authoring;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assay.catalog.Format;
import org.assay.catalog.RubricDocument;
import org.assay.catalog.RubricImport.Draft;
import org.assay.catalog.RubricImport.Upload;
import org.assay.catalog.RubricReader;
import org.assay.catalog.RubricWriter;
import org.assay.problem.Problem;
import org.assay.rubric.Exam;
import org.assay.rubric.InvalidRubric;

/** Drafts rubrics from answer keys by rules alone, within a bounded time. */
@ApplicationScoped
class RuleImport {
    private static final int SECONDS = 30;

    private final RubricReader reader;

    /** A document that never ends holds one thread, and no more than two can. */
    private final ExecutorService threads = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("import-", 0).factory());

    RuleImport(RubricReader reader) {
        this.reader = reader;
    }

    /** Throws a {@link Problem} where the document cannot be read or holds nothing to score by. */
    RuleDraft draft(String exam, Optional<String> title, Upload upload) {
        if (!Exam.isKey(exam)) {
            throw new Problem(Problem.Kind.INVALID_REQUEST, "The key of an exam is 1 to 64 of a-z, 0-9 and '-'.");
        }
        Future<RuleDraft> draft = threads.submit(() -> read(exam, title, upload));
        try {
            return draft.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw Unreadable.because("The document could not be read within %d seconds.", SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Unreadable.because("Reading the document was interrupted; send it again.");
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        } finally {
            draft.cancel(true);
        }
    }

    private static RuntimeException refusal(Throwable failure) {
        return switch (failure) {
            case InvalidRubric broken -> Unreadable.because("No rubric can be made of it: %s.", broken.getMessage());
            case RuntimeException known -> known;
            case StackOverflowError tooDeep -> Unreadable.because("The document is nested too deeply to be read.");
            case OutOfMemoryError tooLarge -> Unreadable.because("The document needs too much memory to be read.");
            default -> new IllegalStateException(failure);
        };
    }

    private RuleDraft read(String exam, Optional<String> title, Upload upload) {
        String text = DocumentText.of(upload);
        Outline outline = OutlineReader.read(Lines.of(text));
        String name = title.filter(given -> !given.isBlank())
                .or(() -> Optional.of(outline.title()).filter(found -> !found.isBlank()))
                .orElse(exam);
        Doubts doubts = new Doubts();
        Exam draft = ExamDraft.of(outline, exam, name, language(text), doubts)
                .orElseThrow(() -> Unreadable.because(
                        "No question with points was found: a question has a heading such as '1.1 Title (8"
                                + " points)', and its reference answer or scoring standard below."));
        return RuleDraft.of(new Draft(checked(draft), doubts.findings(), text), outline.questions());
    }

    /** Through the file format, as any rubric: what could not be read back must not be stored. */
    Exam checked(Exam draft) {
        String file = RubricWriter.json(new RubricDocument(draft, List.of()));
        return reader.read(file.getBytes(StandardCharsets.UTF_8), Format.JSON).exam();
    }

    private static String language(String text) {
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return 10 * han >= letters ? "zh" : "en";
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
