/** The HTTP edge: resources and what surrounds them, problem documents, limits, the description of the API. */
package org.assay.api;
