/** The pages about who may come in: login, passwords, accounts, tokens. */
package org.assay.web.access;
