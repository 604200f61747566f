package org.assay.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.MatcherConfig;
import io.restassured.config.MatcherConfig.ErrorDescriptionType;

/** A body that is not as expected is told by what its matcher found, not printed in full. */
public class ShortMismatches implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.config = RestAssured.config().matcherConfig(new MatcherConfig(ErrorDescriptionType.HAMCREST));
    }
}
