package tizbek.register;

import java.util.List;

/**
 * Whether a register is what its log says.
 *
 * @param entries how many entries the log has
 * @param hash of the last one: two registers with the same hash have the same history
 * @param findings what is not as it must be, each with its place; empty where all holds
 */
public record Verification(long entries, String hash, List<String> findings) {
    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
