package org.assay.llm;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Prompts that cannot be used; the service does not start on them. */
public final class WrongPrompts extends ConfigurationException {
    WrongPrompts(String sentence) {
        super(sentence);
    }
}
