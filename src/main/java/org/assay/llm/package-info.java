/** The judge that asks a large language model: prompt, reply, evidence; whatever the provider does, no fault becomes a judgment. */
package org.assay.llm;
