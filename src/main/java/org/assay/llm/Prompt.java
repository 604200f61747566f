package org.assay.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;

/**
 * What is sent to a model: first what is the same for every candidate, then the answer.
 *
 * @param nonce names the fence around the answer, in the last message only
 */
record Prompt(Beginning beginning, String user, String nonce) {
    /**
     * What is the same for every candidate.
     *
     * @param form of the reply
     * @param hash of the text
     */
    record Beginning(String text, ResponseFormat form, String hash) {
        Beginning(String text, ResponseFormat form) {
            this(text, form, Hash.of(text));
        }
    }

    String system() {
        return beginning.text();
    }

    ResponseFormat form() {
        return beginning.form();
    }

    /** Stands for everything but the nonce: two prompts of one hash ask the same. */
    String hash() {
        return Hash.of(beginning.hash(), user.replace(nonce, ""));
    }
}
