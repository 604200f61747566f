package org.assay.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.databind.MappingJsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** JSON as RFC 8259 means it: bytes are UTF-8 to the letter, members have one value, and depth has an end. */
final class StrictJsonFactory extends MappingJsonFactory {
    static final int DEEPEST = 100;

    StrictJsonFactory() {
        setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    }

    private StrictJsonFactory(StrictJsonFactory original) {
        super(original, original.getCodec());
    }

    @Override
    public JsonFactory copy() {
        return new StrictJsonFactory(this);
    }

    /** Through Java's decoder: Jackson's own guesses UTF-16, and takes overlong forms and encoded surrogates. */
    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return _createParser(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), context);
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return _createParser(new ByteArrayInputStream(data, offset, length), context);
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return new StrictJsonParser(super._createParser(reader, context));
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new StrictJsonParser(super._createParser(data, offset, length, context, recyclable));
    }
}
