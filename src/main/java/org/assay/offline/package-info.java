/** The judge that needs neither network nor model provider: sentence embeddings in the process, key terms, and rules for what embeddings cannot see. */
package org.assay.offline;
