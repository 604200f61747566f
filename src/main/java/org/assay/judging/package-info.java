/** What was seen: an answer, the judgments on its criteria and the evidence for them, and the port of whoever judges. Pure Java. */
package org.assay.judging;
