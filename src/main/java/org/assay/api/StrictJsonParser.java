package org.assay.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Refuses, wherever they stand, texts that PostgreSQL cannot store (NUL) or UTF-8 cannot write (lone surrogates), and
 * numbers whose plain notation would be longer than any amount anybody means.
 */
final class StrictJsonParser extends JsonParserDelegate {
    private static final int MOST_DIGITS = 40;

    StrictJsonParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token != null) {
            check(token);
        }
        return token;
    }

    @Override
    public JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    private void check(JsonToken token) throws IOException {
        switch (token) {
            case FIELD_NAME -> checkText(currentName(), pointer().head(), "has a member whose name holds ");
            case VALUE_STRING -> checkText(getText(), pointer(), "holds ");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> checkNumber(getText());
            default -> {}
        }
    }

    private JsonPointer pointer() {
        return getParsingContext().pathAsPointer();
    }

    private static void checkText(String text, JsonPointer pointer, String holds) throws RefusedValue {
        if (text.indexOf('\0') >= 0) {
            throw new RefusedValue(pointer, holds + "a NUL");
        }
        if (text.codePoints().anyMatch(StrictJsonParser::isLoneSurrogate)) {
            throw new RefusedValue(pointer, holds + "half of a surrogate pair");
        }
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void checkNumber(String text) throws RefusedValue {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
                return;
            }
        } catch (NumberFormatException e) {
            // an exponent beyond what a BigDecimal can have: refused like all that are merely absurd
        }
        throw new RefusedValue(pointer(), "has more than " + MOST_DIGITS + " digits");
    }
}
