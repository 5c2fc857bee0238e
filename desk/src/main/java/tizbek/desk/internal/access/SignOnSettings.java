package tizbek.desk.internal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ministry's own sign-on (OpenID Connect), from {@code sign-on.json} in the folder of the register. The secret of the client
 * is not in it: it comes from the environment variable {@code TIZBEK_SIGN_ON_SECRET}; without one the client is a public one.
 *
 * @param issuer the provider, as it stands in its tokens
 * @param client what the provider calls this desk
 * @param back where the provider sends the browser: the address of {@code /api/register/sign-on/back} as browsers see it
 * @param claim which claim of a token names who it is
 * @param accounts which account is meant by which value of the claim; accounts are never made by themselves
 * @param strong what must stand in the claim {@code amr} (RFC 8176) for an account that has a second factor
 */
record SignOnSettings(
        URI issuer, String client, URI back, String claim, Map<String, String> accounts, List<String> strong) {

    static final String FILE = "sign-on.json";
    static final String SECRET = "TIZBEK_SIGN_ON_SECRET";

    SignOnSettings {
        accounts = Map.copyOf(accounts);
        strong = List.copyOf(strong);
    }

    /**
     * Reads the file.
     *
     * @throws IllegalStateException if something that is needed is missing or an address is not safe
     */
    static SignOnSettings read(Path file) {
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException("(" + FILE + ") is no JSON: " + e.getOriginalMessage(), e);
        }
        Map<String, String> accounts = new LinkedHashMap<>();
        node.path("accounts")
                .properties()
                .forEach(e -> accounts.put(e.getKey(), e.getValue().asString()));
        List<String> strong =
                node.path("strong").valueStream().map(JsonNode::asString).toList();
        return new SignOnSettings(
                address(node, "issuer"),
                text(node, "client"),
                address(node, "back"),
                Optional.of(node.path("claim").asString(""))
                        .filter(c -> !c.isBlank())
                        .orElse("sub"),
                accounts,
                strong.isEmpty() ? List.of("mfa") : strong);
    }

    private static String text(JsonNode node, String name) {
        String text = node.path(name).asString("");
        if (text.isBlank()) {
            throw new IllegalStateException("(" + FILE + ") lacks (" + name + ")");
        }
        return text;
    }

    private static URI address(JsonNode node, String name) {
        URI address = URI.create(text(node, name));
        if (!isSafe(address)) {
            throw new IllegalStateException(
                    "(" + FILE + "): " + name + " (" + address + ") is neither https nor on this machine");
        }
        return address;
    }

    /** By https, or on this machine. */
    static boolean isSafe(URI address) {
        String host = String.valueOf(address.getHost());
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && List.of("127.0.0.1", "localhost", "[::1]").contains(host));
    }
}
