package tizbek.register;

/**
 * What stands at the beginning of a backup.
 *
 * @param format of the file, with its version
 * @param entries how many the log has
 * @param hash of the last entry
 * @param withKey whether the private key is in it
 */
public record BackupManifest(String format, long entries, String hash, boolean withKey) {}
