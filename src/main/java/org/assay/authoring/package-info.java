/** From an answer key, as people write it, to a draft rubric: by rules alone, every node with the lines that it came from. */
package org.assay.authoring;
