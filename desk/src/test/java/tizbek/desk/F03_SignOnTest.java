package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The sign-on of a ministry, against a provider that the test runs, with keys of its own. */
class F03_SignOnTest {

    private static final String CLIENT = "tizbek-desk";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RegisterServed served;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static HttpServer provider;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RSAKey key;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static String issuer;

    /** What the provider does to a token before it gives it out. */
    private static volatile UnaryOperator<JWTClaimsSet.Builder> twist = c -> c;

    private static volatile Signing signing = F03_SignOnTest::signed;
    private static final Map<String, String> asked = new HashMap<>();

    private interface Signing {
        String of(JWTClaimsSet claims) throws JOSEException;
    }

    @BeforeAll
    static void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        provider.createContext(
                "/.well-known/openid-configuration",
                e -> answer(
                        e,
                        Map.of(
                                "issuer", issuer,
                                "authorization_endpoint", issuer + "/authorize",
                                "token_endpoint", issuer + "/token",
                                "jwks_uri", issuer + "/keys")));
        provider.createContext("/keys", e -> answer(e, new JWKSet(key.toPublicJWK()).toJSONObject()));
        provider.createContext("/token", F03_SignOnTest::token);
        provider.start();
        served = new RegisterServed(folder);
        Files.writeString(folder.resolve("sign-on.json"), """
                {"issuer": "%s", "client": "%s", "back": "http://127.0.0.1:%d/api/register/sign-on/back",
                 "claim": "email", "accounts": {"clerk@ministry.example": "clerk", "aida@ministry.example": "aida",
                 "gone@ministry.example": "gone"}}
                """.formatted(issuer, CLIENT, served.port()));
    }

    @AfterAll
    static void stop() {
        assertThat(served.faults).isEmpty();
        served.close();
        provider.stop(0);
    }

    @BeforeEach
    void asItShouldBe() {
        twist = c -> c;
        signing = F03_SignOnTest::signed;
        asked.clear();
    }

    private static void answer(HttpExchange exchange, Map<String, ?> document) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(document);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int sign = pair.indexOf('=');
            form.put(pair.substring(0, sign), URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    /** Holds the verifier against the challenge, as a provider must. */
    private static void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(form.get("code_verifier")).getBytes(StandardCharsets.US_ASCII));
            String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            if (!challenge.equals(asked.get("code_challenge")) || !"the-code".equals(form.get("code"))) {
                exchange.sendResponseHeaders(400, -1);
                exchange.close();
                return;
            }
            JWTClaimsSet claims = twist.apply(new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .audience(CLIENT)
                            .subject("1234")
                            .claim("email", "clerk@ministry.example")
                            .claim("nonce", asked.get("nonce"))
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(300))))
                    .build();
            answer(exchange, Map.of("id_token", signing.of(claims), "token_type", "Bearer"));
        } catch (JOSEException | java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    /** Goes to the provider and comes back; what the desk says to that. */
    private static HttpResponse<String> around(RegisterServed.Browser browser) {
        return browser.get(goAndReturn(browser));
    }

    /** Goes to the provider; the address with which the browser comes back. */
    private static String goAndReturn(RegisterServed.Browser browser) {
        HttpResponse<String> sent = browser.get("/api/register/sign-on");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        URI to = URI.create(sent.headers().firstValue("Location").orElse(""));
        asked.putAll(form(to.getRawQuery()));
        return "/api/register/sign-on/back?code=the-code&state=" + asked.get("state");
    }

    private static String account(RegisterServed.Browser browser) {
        return RegisterServed.Browser.json(browser.get("/api/register/session"))
                .path("account")
                .asString("");
    }

    @Test
    void whoSignsOnAtTheMinistryIsSignedInHere() {
        RegisterServed.Browser browser = served.browser();
        assertThat(browser.get("/api/register/session").body()).contains("\"signOn\" : true");
        HttpResponse<String> back = around(browser);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location")).contains("/register");
        assertThat(account(browser)).isEqualTo("clerk");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", CLIENT)
                .containsKeys("nonce", "state", "code_challenge");
    }

    private static void refused(UnaryOperator<JWTClaimsSet.Builder> change) {
        twist = change;
        RegisterServed.Browser browser = served.browser();
        HttpResponse<String> back = around(browser);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(401);
        assertThat(account(browser)).isEmpty();
    }

    @Test
    void aTokenWithAWrongNonceAudienceIssuerOrTimeIsNotBelieved() {
        refused(c -> c.claim("nonce", "another"));
        refused(c -> c.claim("nonce", null));
        refused(c -> c.audience("another-client"));
        refused(c -> c.audience(List.of(CLIENT, "another-client")));
        refused(c -> c.claim("azp", "another-client"));
        refused(c -> c.issuer("https://another.example"));
        refused(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        refused(c -> c.expirationTime(null));
        refused(c -> c.subject(null));
    }

    @Test
    void aTokenThatIsNotSignedWithTheKeyOfTheProviderIsNotBelieved() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
        signing = c -> signed(c, other);
        refused(c -> c);
        signing = c -> new PlainJWT(c).serialize();
        refused(c -> c);
        // The public key taken for a shared secret, the classic confusion.
        signing = c -> {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), c);
            token.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        };
        refused(c -> c);
        signing = c -> signed(c).replaceFirst("\\.[^.]*$", ".AAAA");
        refused(c -> c);
        signing = c -> "";
        refused(c -> c);
    }

    @Test
    void aStateIsGoodOnceAndOnlyForTheBrowserThatBegan() {
        RegisterServed.Browser browser = served.browser();
        String back = goAndReturn(browser);
        // Somebody else's browser is sent there, so that it works under an account of the attacker.
        assertThat(served.browser().get(back).statusCode()).isEqualTo(401);
        assertThat(browser.get(back).statusCode())
                .as("and it is used up by that")
                .isEqualTo(401);
        String again = goAndReturn(browser);
        assertThat(browser.get(again).statusCode()).isEqualTo(302);
        assertThat(browser.get(again).statusCode()).as("replayed").isEqualTo(401);
        assertThat(browser.get("/api/register/sign-on/back?code=the-code&state=made-up")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/api/register/sign-on/back?error=access_denied").statusCode())
                .isEqualTo(401);
    }

    @Test
    void accountsAreNeverMadeByThemselvesAndALockedOneStaysLocked() {
        refused(c -> c.claim("email", "stranger@ministry.example"));
        refused(c -> c.claim("email", "gone@ministry.example"));
        refused(c -> c.claim("email", null));
    }

    @Test
    void anAccountWithASecondFactorNeedsOneAtTheProviderToo() {
        refused(c -> c.claim("email", "aida@ministry.example"));
        refused(c -> c.claim("email", "aida@ministry.example").claim("amr", List.of("pwd")));
        twist = c -> c.claim("email", "aida@ministry.example").claim("amr", List.of("pwd", "mfa"));
        RegisterServed.Browser browser = served.browser();
        assertThat(around(browser).statusCode()).isEqualTo(302);
        assertThat(account(browser)).isEqualTo("aida");
    }
}
