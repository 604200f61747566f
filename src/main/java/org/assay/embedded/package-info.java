/** A PostgreSQL inside the service, for installations that bring none. It knows nothing of the rest of the product. */
package org.assay.embedded;
