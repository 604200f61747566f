package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.assay.testing.Rubrics;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What two versions do not say the same of. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DiffTest {
    private final Rubrics rubric = Rubrics.fresh();

    private ValidatableResponse diff(String place, String instead) {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        Rubrics.sendYaml(rubric.yamlWith(place, instead)).then().statusCode(201);
        return asAdmin().get(rubric.path(2) + "/diff?from=1").then().statusCode(200);
    }

    @Test
    void aChangeNamesItsNodeAndItsField() {
        diff("points: 2.5", "points: 2.25")
                .body(at("from", equalTo(1)))
                .body(at("version", equalTo(2)))
                .body(at("changes.node", contains("1/smallest")))
                .body(at("changes[0].part", equalTo("criterion")))
                .body(at("changes[0].change", equalTo("changed")))
                .body(at(
                        "changes[0].fields",
                        contains(java.util.Map.of("field", "points", "before", 2.5, "after", 2.25))))
                .body(at("changes[0].judgingChanged", equalTo(false)));
        asAdmin().get(rubric.path(1) + "/diff?from=2").then().body(at("changes[0].fields[0].after", equalTo(2.5)));
        asAdmin().get(rubric.path(1) + "/diff?from=1").then().body(at("changes", empty()));
    }

    @Test
    void anotherQuestionTextChangesWhatEveryCriterionIsJudgedBy() {
        diff("ask: What does", "ask: Say what does")
                .body(at("changes.node", contains("1", "1/smallest", "1/cost", "1/sorting", "1/queues")))
                .body(at("changes[0].judgingChanged", nullValue()))
                .body(at("changes[1].judgingChanged", equalTo(true)))
                .body(at("changes[1].fields", empty()));
    }

    @Test
    void whatGoesAndWhatComesIsToldWithAllThatItSays() {
        diff("id: queues", "id: waiting")
                .body(at("changes.change", contains("added", "removed")))
                .body(at("changes.node", contains("1/waiting", "1/queues")))
                .body(at("changes[0].fields.field", hasItems("id", "text", "reference", "within")))
                .body(at("changes[0].fields.before", contains(nullValue(), nullValue(), nullValue(), nullValue())));
    }

    @Test
    void rulesAreValuesAsInTheFile() {
        diff("pay: {steps: [1, 2]}", "pay: {steps: [0.5, 2]}")
                .body(at("changes[0].fields[0].field", equalTo("pay")))
                .body(at("changes[0].fields[0].after.steps", contains(0.5, 2)));
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNotNamedIsAskedFor() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        asAdmin().get(rubric.path(1) + "/diff?from=9").then().statusCode(404);
        asAdmin().get(rubric.path(9) + "/diff?from=1").then().statusCode(404);
        asAdmin().get(rubric.path(1) + "/diff").then().statusCode(422);
        asAdmin().get(rubric.path(1) + "/diff?from=x").then().statusCode(org.hamcrest.Matchers.oneOf(400, 404, 422));
    }
}
