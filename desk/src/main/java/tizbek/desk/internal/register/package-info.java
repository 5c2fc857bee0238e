/**
 * The register of subsoil rights over HTTP: search, rights, squares and downloads for everybody; applications, requests and the
 * log for those who signed in. Who may what is decided by the rooms {@code access} and register; what a record looks like by the
 * register, as {@code tizbek register ... --json} prints it. Names of persons leave here only where the register recorded that
 * somebody looked.
 */
@NullMarked
package tizbek.desk.internal.register;

import org.jspecify.annotations.NullMarked;
