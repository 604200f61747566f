package org.assay.testing;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assay.testing.AdminToken.asAdmin;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/** Rubric files on their way to the service, byte for byte. */
public final class RubricFiles {
    private RubricFiles() {}

    public static Response send(String type, String file, String query) {
        return send(type, file.getBytes(StandardCharsets.UTF_8), query);
    }

    public static Response send(String type, byte[] file, String query) {
        return asAdmin()
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .body(file)
                .post("/v1/exams" + query);
    }
}
