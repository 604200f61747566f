/** Rubrics as files: read, checked and written back. */
package org.assay.catalog;
