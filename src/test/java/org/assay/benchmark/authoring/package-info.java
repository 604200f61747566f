/** What authors wait for: the import of an answer key, and many stored submissions folded again under another version. */
package org.assay.benchmark.authoring;
