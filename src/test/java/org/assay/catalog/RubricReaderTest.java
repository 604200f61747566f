package org.assay.catalog;

import static org.assay.catalog.RichRubric.YAML;
import static org.assay.catalog.RichRubric.document;
import static org.assay.catalog.RichRubric.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Limit;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Source;
import org.assay.scoring.Acceptance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RubricReaderTest {
    private static final String Q1 = "/sections/0/groups/0/questions/0";

    @Test
    void everyFieldArrivesInTheRecords() {
        RubricDocument document = document();
        Question question = document.exam().question("1.1").orElseThrow();
        Item ways = question.items().getFirst();
        Criterion heap = question.criterion("heap").orElseThrow();

        assertThat(document.exam().bonus()).isEqualTo(Bonus.ABOVE);
        assertThat(document.accepted()).contains(new Acceptance("no-ask@1.2", "It is an example."));
        assertThat(question.bonus()).isEqualTo(Bonus.WITHIN);
        assertThat(question.ask()).isEqualTo("Name two ways.\nSay what each costs.\n");
        assertThat(question.limits()).containsExactly(new Limit(2, Points.of(4)));
        assertThat(question.source()).contains(new Source(1, 9));
        assertThat(ways.pay()).isEqualTo(new Pay.Best(2));
        assertThat(ways.distinct()).isTrue();
        assertThat(ways.parts()).extracting("id").containsExactly("sort", "heap", "quickselect");
        assertThat(question.items().get(1).floor()).isEqualTo(Points.of(-1));
        assertThat(question.items().get(2).bonus()).isTrue();
        assertThat(heap.requires()).contains("sort");
        assertThat(heap.line()).contains("data-structures");
        assertThat(question.criterion("bluff").orElseThrow().evidence()).isEqualTo(Criterion.EvidenceRule.NONE);
    }

    @Test
    void levelsAreMetPartialAndNotMetUnlessTheFileSaysOtherwise() {
        assertThat(levels("sort")).containsExactly(level("met", "2"), level("partial", "1"), level("not-met", "0"));
        assertThat(levels("heap")).containsExactly(level("met", "3"), level("not-met", "0"));
        assertThat(levels("bluff"))
                .containsExactly(level("met", "-1.5"), level("partial", "-0.75"), level("not-met", "0"));
        assertThat(levels("recurse"))
                .hasSize(3)
                .first()
                .isEqualTo(new Level("full", Points.of("1.875"), "with the reason"));
    }

    @Test
    void criteriaPaidByStepsHaveLevelsWithoutPoints() {
        assertThat(levels("loss")).containsExactly(level("met", "0"), level("partial", "0"), level("not-met", "0"));
        assertThat(levels("norm")).containsExactly(level("met", "0"), level("not-met", "0"));
        assertThat(levels("memory")).extracting(Level::id).containsExactly("yes-it-does", "no-it-does-not");
    }

    @Test
    void sourceOfOneLineNeedsNoEnd() {
        assertThat(RichRubric.yaml(with("{from: 1, to: 9}", "{from: 7}"))
                        .exam()
                        .question("1.1")
                        .orElseThrow()
                        .source())
                .isEqualTo(Optional.of(new Source(7, 7)));
    }

    /** One place of the file written differently → where the complaint points and what it says. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            exam: rich-1            ¦ exam: Rich_1           ¦ /exam     ¦ 'Rich_1' must match ^[a-z0-9-]{1,64}$.
            exam: rich-1            ¦ colour: red            ¦ `` ¦ The field 'exam' is missing.
            exam: rich-1            ¦ `exam: rich-1\\ncolour: red` ¦ /colour ¦ There is no field 'colour' here, only: exam, title, language, points, bonus, sections, accepted.
            exam: rich-1            ¦ `exam: rich-1\\na/b~c: red` ¦ /a~1b~0c ¦ There is no field 'a/b~c' here, only: exam, title, language, points, bonus, sections, accepted.
            language: zh-Hans       ¦ language: 中文          ¦ /language ¦ '中文' must match ^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$.
            points: 20.5            ¦ points: 20.5001        ¦ /points   ¦ 20.5001 has more than 3 digits after the point.
            points: 20.5            ¦ points: -1             ¦ /points   ¦ -1 is too small, the least is 0.
            points: 20.5            ¦ points: 1e30           ¦ /points   ¦ 1E+30 is too large, the most is 100000.
            points: 20.5            ¦ points: "20.5"         ¦ /points   ¦ It must be a number, without quotes.
            points: 20.5            ¦ points:                ¦ /points   ¦ It has no value: write one, or leave the field out.
            points: 20.5            ¦ points: 0              ¦ `` ¦ the points of exam 'rich-1' must be positive
            bonus: above            ¦ bonus: sometimes       ¦ /bonus    ¦ It must be one of: within, above.
            title: Grouped          ¦ title: " "             ¦ /sections/0/title ¦ It is blank.
            title: Grouped          ¦ title: 2024            ¦ /sections/0/title ¦ `2024 is not text here: quote it, "2024".`
            title: Grouped          ¦ title: true            ¦ /sections/0/title ¦ `true is not text here: quote it, "true".`
            title: Grouped          ¦ title: [a]             ¦ /sections/0/title ¦ It must be text.
            id: "1.1"               ¦ id: 1.1                ¦ /sections/0/groups/0/questions/0/id ¦ `1.1 is not text here: quote it, "1.1".`
            id: "1.1"               ¦ id: 1.10               ¦ /sections/0/groups/0/questions/0/id ¦ `1.10 is not text here: quote it, "1.10".`
            id: "1.1"               ¦ id: "1.2"              ¦ `` ¦ question id '1.2' is used twice
            id: ungrouped           ¦ id: grouped            ¦ `` ¦ section id 'grouped' is used twice
            id: sort                ¦ id: heap               ¦ /sections/0/groups/0/questions/0 ¦ item or criterion id 'heap' is used twice
            id: sort                ¦ id: s o r t            ¦ /sections/0/groups/0/questions/0/items/0/criteria/0/id ¦ 's o r t' must match ^[A-Za-z0-9.-]{1,64}$.
            bonus: 1                ¦ text: neither          ¦ /sections/0/groups/0/questions/0/items/2 ¦ An item directly under a question has either points or bonus.
            bonus: 1                ¦ `bonus: 1\\n                points: 1` ¦ /sections/0/groups/0/questions/0/items/2 ¦ An item directly under a question has either points or bonus.
            - id: quickselect       ¦ `- bonus: 1\\n                    id: quickselect` ¦ /sections/0/groups/0/questions/0/items/0/items/0/bonus ¦ Only an item directly under a question can be a bonus.
            `questions:\\n      - id: "2"` ¦ `groups: []\\n    questions:\\n      - id: "2"` ¦ /sections/1 ¦ A section has either groups or questions.
            pay: {best: 2}          ¦ pay: some              ¦ /sections/0/groups/0/questions/0/items/0/pay ¦ It is all, {best: k} or {steps: [amount, ...]}.
            pay: {best: 2}          ¦ pay: {best: 2, steps: [5]} ¦ /sections/0/groups/0/questions/0/items/0/pay ¦ It is all, {best: k} or {steps: [amount, ...]}.
            pay: {best: 2}          ¦ pay: {best: 0}         ¦ /sections/0/groups/0/questions/0/items/0/pay ¦ It is all, {best: k} or {steps: [amount, ...]}.
            pay: {best: 2}          ¦ pay: {steps: [2, 5]}   ¦ /sections/0/groups/0/questions/0/items/0 ¦ criterion 'sort' must carry no points: item 'ways' pays by steps
            steps: [1.5, 3, 4.5]    ¦ steps: [1.5, 1, 4.5]   ¦ /sections/0/groups/0/questions/1/items/0/pay ¦ steps must never fall, but 1 follows 1.5
            steps: [1.5, 3, 4.5]    ¦ steps: [1.5, 3, 4]     ¦ /sections/0/groups/0/questions/1/items/0 ¦ the last step of item 'monitors' is 4, it must equal the item's points 4.5
            distinct: true          ¦ distinct: perhaps      ¦ /sections/0/groups/0/questions/0/items/0/distinct ¦ It must be true or false.
            floor: -1               ¦ floor: 1               ¦ /sections/0/groups/0/questions/0/items/1/floor ¦ 1 is too large, the most is 0.
            floor: -1               ¦ pay: {best: 1}         ¦ /sections/0/groups/0/questions/0/items/1 ¦ 'bluff' can be worth less than 0, which is possible only under an item that pays all, not under 'care'
            {answered-fewer-than: 2, at-most: 4} ¦ {answered-fewer-than: 1.5, at-most: 4} ¦ /sections/0/groups/0/questions/0/limits/0/answered-fewer-than ¦ It must be a whole number.
            {answered-fewer-than: 2, at-most: 4} ¦ {answered-fewer-than: 2} ¦ /sections/0/groups/0/questions/0/limits/0 ¦ The field 'at-most' is missing.
            {from: 1, to: 9}        ¦ {from: 9, to: 1}       ¦ /sections/0/groups/0/questions/0 ¦ source lines 9 to 1 are not a span
            {from: 1, to: 9}        ¦ 1-9                    ¦ /sections/0/groups/0/questions/0/source ¦ It must be a map of fields.
            partial: none           ¦ partial: half          ¦ /sections/0/groups/0/questions/0/items/0/criteria/1/partial ¦ It can only be: none.
            requires: sort          ¦ requires: bubble       ¦ /sections/0/groups/0/questions/0 ¦ criterion 'heap' requires 'bubble', which is no criterion of the question
            evidence: none          ¦ evidence: some         ¦ /sections/0/groups/0/questions/0/items/1/criteria/1/evidence ¦ It must be one of: quote, none.
            `text: Names the costs, points: 3` ¦ text: Names the costs ¦ /sections/0/groups/0/questions/0/items/1/criteria/0 ¦ criterion 'costs' needs points
            levels: [{id: yes-it-does, text: says which}, {id: no-it-does-not}] ¦ levels: [{id: yes-it-does}] ¦ /sections/0/groups/0/questions/1/items/0/criteria/2/levels ¦ It has 1 entry, at least 2 are needed.
            `{id: half, points: 0.5}` ¦ `{id: half}` ¦ /sections/0/groups/0/questions/0/items/0/items/0/criteria/1 ¦ level 'half' of criterion 'recurse' needs points
            `{id: half, points: 0.5}` ¦ `{id: half, points: 2}` ¦ /sections/0/groups/0/questions/0/items/0/items/0/criteria/1 ¦ the levels of criterion 'recurse' must fall strictly in magnitude, but 2 follows 1.875
            `levels:\\n                          -` ¦ `points: 2\\n                        levels:\\n                          -` ¦ /sections/0/groups/0/questions/0/items/0/items/0/criteria/1 ¦ criterion 'recurse' has 2 points, but its first level has 1.875
            `levels:\\n                          -` ¦ `partial: none\\n                        levels:\\n                          -` ¦ /sections/0/groups/0/questions/0/items/0/items/0/criteria/1 ¦ partial: none and levels exclude each other.
            reason: It is an example. ¦ why: It is an example. ¦ /accepted/0 ¦ The field 'reason' is missing.
            finding: no-ask@1.2     ¦ finding: whatever      ¦ /accepted/0/finding ¦ 'whatever' must match ^[a-z-]{1,64}@[A-Za-z0-9.:/-]{1,200}$.
            """)
    void faultIsToldWithItsPlace(String place, String instead, String pointer, String detail) {
        Problem problem = refused(with(place.replace("\\n", "\n"), instead.replace("\\n", "\n")));

        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_RUBRIC);
        assertThat(problem.complaints()).contains(new Complaint(pointer.strip(), detail));
    }

    /** One place of the file written in YAML that says more than JSON can. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            title: Grouped ¦ title: &a Grouped     ¦ /sections/0/title ¦ The anchor '&a' is not possible in a rubric.
            title: Grouped ¦ title: *a             ¦ /sections/0/title ¦ The alias '*a' is not possible in a rubric.
            title: Grouped ¦ title: !!str Grouped  ¦ /sections/0/title ¦ The tag 'tag:yaml.org,2002:str' is not possible in a rubric.
            title: Grouped ¦ title: !x Grouped     ¦ /sections/0/title ¦ The tag '!x' is not possible in a rubric.
            title: Grouped ¦ title: !!set {a}      ¦ /sections/0/title ¦ The tag 'tag:yaml.org,2002:set' is not possible in a rubric.
            title: Grouped ¦ id: grouped           ¦ /sections/0/id    ¦ The key 'id' stands here twice.
            title: Grouped ¦ [a]: Grouped          ¦ /sections/0       ¦ A key must be a word, it cannot be a list or a map.
            title: Grouped ¦ title: "a\\0b"        ¦ /sections/0/title ¦ A NUL character cannot be stored.
            title: Grouped ¦ title: "a\\uD800b"    ¦ /sections/0/title ¦ Half of a surrogate pair is no character.
            points: 12.5   ¦ points: 1e999999999   ¦ /sections/0/points ¦ The number 1e999999999 is too large or too fine.
            points: 12.5   ¦ points: 1e-999999999  ¦ /sections/0/points ¦ The number 1e-999999999 is too large or too fine.
            points: 12.5   ¦ points: 1e99999999999 ¦ /sections/0/points ¦ The number 1e99999999999 is too large or too fine.
            points: 12.5   ¦ points: 10000000000000000000000000000000000000000 ¦ /sections/0/points ¦ A number has 41 characters, at most 40 are possible.
            """)
    void whatNoRubricMayHoldIsRefusedWhereItStands(String place, String instead, String pointer, String detail) {
        Problem problem = refused(with(place, instead.replace("\\\\", "\\")));

        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_RUBRIC);
        assertThat(problem.complaints()).containsExactly(new Complaint(pointer, detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            {"a": {"b": 1, "b": 2}}       ¦ /a/b ¦ The key 'b' stands here twice.
            {"a": [0, "x\\u0000"]}        ¦ /a/1 ¦ A NUL character cannot be stored.
            {"a": [0, "\\ud83d"]}         ¦ /a/1 ¦ Half of a surrogate pair is no character.
            {"a": 1e999999999}            ¦ /a   ¦ The number 1e999999999 is too large or too fine.
            """)
    void jsonIsHeldToTheSame(String json, String pointer, String detail) {
        assertThat(refused(json, Format.JSON).complaints()).containsExactly(new Complaint(pointer, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void depthIsLimited(String open) {
        assertThat(refused(open.repeat(100_000), Format.JSON).complaints())
                .extracting(Complaint::detail)
                .containsExactly("Nested more than 40 deep.");
        assertThat(refused(open.repeat(1_000), Format.YAML).complaints())
                .extracting(Complaint::detail)
                .containsExactly("Nested more than 40 deep.");
    }

    @Test
    void sizeIsLimited() {
        assertThat(refused("a: [" + "0,".repeat(1_001) + "]").complaints())
                .containsExactly(new Complaint("/a", "It has more than 1000 entries."));
        assertThat(refused("[" + ("[" + "{},".repeat(900) + "],").repeat(60) + "]")
                        .complaints())
                .containsExactly(new Complaint("", "The file holds more than 50000 values."));
    }

    @Test
    void secondDocumentIsRefused() {
        assertThat(refused(YAML + "---\nexam: b\n").complaints())
                .containsExactly(new Complaint("", "There are several documents in the file."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            JSON ¦ `{"a": 1,\\n  "b": }`  ¦ at line 2, column 8.
            JSON ¦ `{"a": 1} {"a": 1}`   ¦ there is more after its end, at line 1, column 10.
            JSON ¦ `{"a": NaN}`          ¦ at line 1
            JSON ¦ `  `                  ¦ it is empty, at line 1
            JSON ¦ `{"a": 1`             ¦ at line 1
            YAML ¦ `# nothing\\n`         ¦ it is empty, at line 1, column 1.
            YAML ¦ `a: 1\\nb: [1,\\nc: }`  ¦ at line 3, column
            YAML ¦ `a: 1\\n\\tb: 2`        ¦ at line 2, column 1.
            YAML ¦ `a: 1\\nb: x\u0007`    ¦ the character U+0007 is not allowed, at line 2, column 5.
            """)
    void whatIsNoYamlOrJsonIsMalformedAtALineAndColumn(Format format, String text, String sentence) {
        Problem problem = refused(text.replace("\\n", "\n").replace("\\t", "\t"), format);

        assertThat(problem.kind()).isEqualTo(Problem.Kind.MALFORMED_REQUEST);
        assertThat(problem).hasMessageStartingWith("This is not " + format).hasMessageContaining(sentence);
    }

    @Test
    void onlyUtf8IsRead() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> RichRubric.READER.read(new byte[] {'a', ':', ' ', (byte) 0xC3}, Format.YAML));

        assertThat(problem.kind()).isEqualTo(Problem.Kind.MALFORMED_REQUEST);
    }

    @Test
    void byteOrderMarkIsSkipped() {
        assertThat(RichRubric.yaml("\uFEFF" + YAML)).isEqualTo(document());
        assertThat(RichRubric.json("\uFEFF" + RubricWriter.json(document()))).isEqualTo(document());
    }

    @Test
    void tooLargeABodyIsNotRead() {
        assertThat(refused(" ".repeat(2_000_001)).kind()).isEqualTo(Problem.Kind.BODY_TOO_LARGE);
    }

    @Test
    void severalFaultsAreToldAtOnce() {
        String broken = with("id: sort", "id: heap").replace("steps: [1.5, 3, 4.5]", "steps: [1.5, 3, 4]");

        assertThat(refused(broken).complaints())
                .extracting(Complaint::pointer)
                .containsExactly(Q1, "/sections/0/groups/0/questions/1/items/0");
    }

    @Test
    void atMostFiftyFaultsAreTold() {
        String fields = IntStream.range(0, 70).mapToObj("x%d: 1\n"::formatted).collect(Collectors.joining());
        Problem problem = refused(fields + YAML);

        assertThat(problem.complaints()).hasSize(50);
        assertThat(problem).hasMessage("The rubric has 70 faults, the first 50 are listed.");
    }

    @Test
    @Timeout(5)
    void largeFileIsReadQuickly() {
        String question =
                YAML.substring(YAML.indexOf("          - id: \"1.1\""), YAML.indexOf("          - id: \"1.2\""));
        String many = IntStream.range(0, 250)
                .mapToObj(i -> question.replace("\"1.1\"", "\"q" + i + "\""))
                .collect(Collectors.joining());
        byte[] large = YAML.replace(question, many).getBytes(StandardCharsets.UTF_8);
        document();
        long start = System.nanoTime();
        RichRubric.READER.read(large, Format.YAML);

        assertThat(large).hasSizeGreaterThan(500_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static List<Level> levels(String criterion) {
        return document()
                .exam()
                .questions()
                .flatMap(Question::criteria)
                .filter(each -> each.id().equals(criterion))
                .findFirst()
                .orElseThrow()
                .levels();
    }

    private static Level level(String id, String points) {
        return new Level(id, Points.of(points), "");
    }

    private static Problem refused(String yaml) {
        return refused(yaml, Format.YAML);
    }

    private static Problem refused(String text, Format format) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> RichRubric.READER.read(text.getBytes(StandardCharsets.UTF_8), format));
        assertThat(problem).as("accepted: %s", text).isNotNull();
        return problem;
    }
}
