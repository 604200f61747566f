package org.assay.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assay.catalog.RubricImport.Draft;
import org.assay.problem.Problem;
import org.assay.scoring.Finding;
import org.assay.testing.AnswerKeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents with lines lost, doubled, torn, swapped and numbers changed: a draft or a problem, whatever comes. */
class AnswerKeyFuzzTest {
    private static final int DOCUMENTS = 100;
    private static final List<String> TORN = List.of(
            "(0分)", "分", "(", "(各0分)", "```", "任选零种", "at most 0", "-99999分", "\u0000", "各1-0分,共9分", "choose ten");

    @ParameterizedTest
    @ValueSource(strings = {"clean.zh.txt", "noisy.zh.txt", "clean.en.md", "noisy.en.txt"})
    void everyDocumentIsADraftOrAProblem(String name) {
        String document = AnswerKeys.text(name);
        int drafts = 0;
        for (int seed = 1; seed <= DOCUMENTS; seed++) {
            drafts += isDraft(changed(document, new Random(seed)), name + ", seed " + seed) ? 1 : 0;
        }
        assertThat(drafts).as("drafts among " + DOCUMENTS + " documents").isGreaterThan(DOCUMENTS / 2);
    }

    private static boolean isDraft(String document, String which) {
        try {
            Draft draft = Imports.text(document);
            assertThat(Imports.findings(draft))
                    .as(which)
                    .extracting(Finding::sentence)
                    .noneMatch(String::isBlank);
            return true;
        } catch (Problem problem) {
            assertThat(problem.getMessage()).as(which).isNotBlank();
            return false;
        } catch (RuntimeException e) {
            return fail(which + ": " + e, e);
        }
    }

    private static String changed(String document, Random random) {
        List<String> lines = new ArrayList<>(List.of(document.split("\n", -1)));
        for (int change = 0; change < 1 + random.nextInt(12); change++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int within = random.nextInt(line.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, line.substring(0, within) + "\n" + line.substring(within));
                case 3 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 4 -> lines.set(at, line.replaceAll("\\d", String.valueOf(random.nextInt(10))));
                default ->
                    lines.set(
                            at,
                            line.substring(0, within) + TORN.get(random.nextInt(TORN.size())) + line.substring(within));
            }
        }
        return String.join("\n", lines);
    }
}
