/** What authors wait for: the pages of a large draft, the import of an answer key, and many stored submissions folded again under another version. */
package org.assay.benchmark.authoring;
