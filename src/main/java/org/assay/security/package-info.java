/** Who may call: tokens, roles, and the caller of the request at hand. */
package org.assay.security;
