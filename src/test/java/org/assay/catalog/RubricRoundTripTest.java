package org.assay.catalog;

import static org.assay.catalog.RichRubric.document;
import static org.assay.catalog.RichRubric.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assay.rubric.Exam;
import org.assay.rubric.RubricHash;
import org.assay.testing.Cases;
import org.assay.testing.RubricGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RubricRoundTripTest {

    @Test
    void whatIsWrittenReadsTheSame() {
        RubricDocument document = document();
        RubricDocument fromYaml = RichRubric.yaml(RubricWriter.yaml(document));
        RubricDocument fromJson = RichRubric.json(RubricWriter.json(document));

        assertThat(fromYaml).isEqualTo(document);
        assertThat(fromJson).isEqualTo(document);
        assertThat(hash(fromYaml)).isEqualTo(hash(fromJson)).isEqualTo(hash(document));
    }

    @Test
    void everyRubricOfTheAlgebraReadsAsItWasWritten() {
        Cases.each(300, random -> {
            RubricDocument document =
                    new RubricDocument(RubricGenerator.of(random).exam(), List.of());
            RubricDocument fromYaml = RichRubric.yaml(RubricWriter.yaml(document));
            RubricDocument fromJson = RichRubric.json(RubricWriter.json(document));

            assertThat(fromYaml).isEqualTo(document);
            assertThat(fromJson).isEqualTo(document);
            assertThat(hash(fromYaml)).isEqualTo(hash(fromJson)).isEqualTo(hash(document));
        });
    }

    @Test
    void jsonIsYamlToo() {
        assertThat(RichRubric.yaml(RubricWriter.json(document()))).isEqualTo(document());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1",
                "yes",
                "null",
                "~",
                "0x1F",
                "1_000",
                "2024-01-01",
                "12:30",
                ".5",
                "+1",
                "1e5",
                "- a",
                "# a",
                "a: b",
                "a #b",
                " led",
                "trailed ",
                "\"q\"",
                "'q'",
                "a\nb",
                "a\n",
                "a\n\n",
                "\na",
                " a\n b",
                "a \nb",
                "a\r\nb",
                "a\tb",
                "\u0085",
                "a\u2028b",
                "\uFEFFa",
                "\u007F",
                "🌲\nb",
                "&a",
                "*a",
                "!a",
                "{a}",
                "[a]",
                "%a",
                "@a",
                "`a`",
                "?",
                "-",
                ":",
                "<<",
                "a\\b",
                "---",
                "...",
                "a\n---\nb",
                "|",
                ">",
                "\u00A0a",
                "文\u3000字"
            })
    void anyTextSurvives(String text) {
        RubricDocument document = titled(text);

        assertThat(RichRubric.yaml(RubricWriter.yaml(document))).isEqualTo(document);
        assertThat(RichRubric.json(RubricWriter.json(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            points: 20.5           ¦ points: 20.500
            points: 8              ¦ points: 8.0
            points: 20.5           ¦ points: 2050e-2
            # Every field          ¦ # Any field
            reason: It is an example. ¦ reason: Another reason.
            finding: no-ask@1.2    ¦ finding: no-ask@2
            `{from: 1, to: 9}`     ¦ `{to: 9, from: 1}`
            `text: Handles a stream, points: 1`  ¦ `points: 1, text: Handles a stream, evidence: quote, accept: [], reject: []`
            title: By steps        ¦ `title: By steps\n            bonus: above`
            """)
    void hashIsBlindToLayoutAndAcceptances(String place, String instead) {
        assertThat(hash(RichRubric.yaml(with(place, instead)))).isEqualTo(hash(document()));
    }

    @Test
    void canonicalFormLeavesDefaultsOut() {
        JsonNode question = RubricWriter.tree(document()).at("/sections/1/questions/0");

        assertThat(question.toString())
                .isEqualTo("{\"id\":\"2\",\"title\":\"One item\",\"points\":8,\"items\":[{\"id\":\"only\",\"points\":8,"
                        + "\"criteria\":[{\"id\":\"said\",\"text\":\"Says it\",\"points\":8}]}]}");
    }

    /** Anything that means something, changed: another hash. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            exam: rich-1         ¦ exam: rich-2
            title: Grouped       ¦ title: Together
            language: zh-Hans    ¦ language: zh
            points: 20.5         ¦ points: 20.501
            bonus: above         ¦ bonus: within
            bonus: within        ¦ bonus: above
            id: grouped          ¦ id: other
            Name two ways.       ¦ Name three ways.
            keep a heap          ¦ keep two heaps
            `{from: 1, to: 9}`   ¦ `{from: 1, to: 8}`
            at-most: 4           ¦ at-most: 3
            answered-fewer-than: 2 ¦ answered-fewer-than: 3
            Two ways, 2          ¦ Two ways - 2
            `{best: 2}`          ¦ `{best: 1}`
            distinct: true       ¦ distinct: false
            floor: -1            ¦ floor: -0.5
            text: Sorts          ¦ text: It sorts
            points: 1.125        ¦ points: 1.126
            O(n log n)           ¦ O(n)
            sorted(nums)[-k]     ¦ sorted(nums)
            Sorting is O(n)      ¦ Sorting is O(k)
            A radix sort counts  ¦ A bucket sort counts
            date: 2026-11-26     ¦ date: 2026-11-27
            `, partial: none`    ¦ ``
            requires: sort       ¦ requires: pivot
            line: data-structures ¦ line: structures
            evidence: none       ¦ evidence: quote
            `[1.5, 3, 4.5]`      ¦ `[1, 3, 4.5]`
            bonus: 1             ¦ bonus: 2
            id: half, points: 0.5 ¦ id: half, points: 0.25
            text: with the reason ¦ text: with a reason
            id: yes-it-does      ¦ id: it-does
            """)
    void hashSeesEveryField(String place, String instead) {
        assertThat(hash(RichRubric.yaml(with(place, instead)))).isNotEqualTo(hash(document()));
    }

    private static RubricDocument titled(String title) {
        Exam exam = document().exam();
        return new RubricDocument(
                new Exam(exam.key(), title, "zh", exam.points(), exam.bonus(), exam.sections()), List.of());
    }

    private static String hash(RubricDocument document) {
        return RubricHash.of(document.exam());
    }
}
