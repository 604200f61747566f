/** The pages on which a rubric comes about: an answer key, the draft beside it, its parts, what another version makes of stored answers. */
package org.assay.web.authoring;
