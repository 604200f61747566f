package org.assay.offline;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The packaged sentence model on one thread a call: a sentence is too short to share, and the workers of the service are what
 * runs at the same time.
 */
final class EmbeddedModel extends AbstractInProcessEmbeddingModel {
    static final String NAME = "bge-small-zh-v1.5-q";
    private static final int DIMENSION = 512;

    private final OnnxBertBiEncoder encoder;

    EmbeddedModel() {
        super(Runnable::run);
        try (InputStream model = resource(NAME + ".onnx");
                InputStream tokenizer = resource(NAME + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            encoder = new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS);
        } catch (OrtException e) {
            throw new IllegalStateException("the packaged sentence model cannot be loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    protected Integer knownDimension() {
        return DIMENSION;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = EmbeddedModel.class.getResourceAsStream("/" + name);
        if (resource == null) {
            throw new IOException(name + " is not on the class path");
        }
        return resource;
    }
}
