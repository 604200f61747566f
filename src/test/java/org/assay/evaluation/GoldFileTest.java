package org.assay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFileTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            {"question": "1", "answer": "", "gold": {"total": 1}}                             ¦ /0/id
            {"id": "1", "question": "7", "answer": "", "gold": {"total": 1}}                  ¦ /0/question
            {"id": "1", "question": "1", "answer": 5, "gold": {"total": 1}}                   ¦ /0/answer
            {"id": "1", "question": "1", "answer": "", "gold": {}}                            ¦ /0/gold
            {"id": "1", "question": "1", "answer": "", "gold": {"total": "much"}}             ¦ /0/gold/total
            {"id": "1", "question": "1", "answer": "", "gold": {"lines": {"L1": null}}}       ¦ /0/gold/lines/L1
            {"id": "1", "question": "1", "answer": "", "gold": {"levels": {"a1": "superb"}}}  ¦ /0/gold/levels/a1
            {"id": "1",                                                                       ¦ /0
            """)
    void whatCannotBeUsedIsNamed(String line, String pointer) {
        Problem problem = catchThrowableOfType(Problem.class, () -> GoldFile.read(line, SmallExam.EXAM));
        assertThat(problem.complaints()).extracting(Complaint::pointer).contains(pointer);
    }

    @Test
    void anIdStandsOnce() {
        String line = "{\"id\": \"1\", \"question\": \"1\", \"answer\": \"\", \"gold\": {\"total\": 1}}\n";
        Problem problem = catchThrowableOfType(Problem.class, () -> GoldFile.read(line + line, SmallExam.EXAM));
        assertThat(problem.complaints()).containsExactly(new Complaint("/1/id", "stands here twice"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(catchThrowableOfType(Problem.class, () -> GoldFile.read("\n\n", SmallExam.EXAM)))
                .isNotNull();
    }
}
