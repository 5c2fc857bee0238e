package tizbek.desk.internal.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.access.SignOn.SignOnException;
import tizbek.desk.internal.web.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a provider of OpenID Connect, and what of its answers is believed. */
final class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 256 << 10;
    /** Keys and addresses are asked for again after this. */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** Signed with a key pair: never by a shared secret, never not at all. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private @Nullable Known known;

    private record Known(URI issuer, URI authorization, URI token, JWKSet keys, Instant at) {}

    /**
     * Who a provider says it was.
     *
     * @param name the value of the claim that names somebody
     * @param means how it was made sure, by the words of RFC 8176
     */
    record Person(String name, List<String> means) {
        Person {
            means = List.copyOf(means);
        }
    }

    Provider(Clock clock) {
        this.clock = clock;
    }

    /** Where a browser is sent. */
    URI authorization(SignOnSettings settings) {
        try {
            return known(settings).authorization();
        } catch (SignOnException e) {
            throw Problem.of(
                    503, "", "the provider of the sign-on does not answer as it should", "sign in by a password.", "");
        }
    }

    /** Exchanges a code for an ID token, and believes the token only if all of it is right. */
    Person person(SignOnSettings settings, String code, String verifier, String nonce) throws SignOnException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", settings.back().toString());
        form.put("client_id", settings.client());
        form.put("code_verifier", verifier);
        HttpRequest.Builder request = HttpRequest.newBuilder(known(settings).token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(SignOn.form(form)));
        String secret = System.getenv(SignOnSettings.SECRET);
        if (secret != null && !secret.isEmpty()) {
            String both = URLEncoder.encode(settings.client(), StandardCharsets.UTF_8) + ":"
                    + URLEncoder.encode(secret, StandardCharsets.UTF_8);
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        String token = json(request).path("id_token").asString("");
        return person(settings, claims(settings, token, nonce));
    }

    private JWTClaimsSet claims(SignOnSettings settings, String token, String nonce) throws SignOnException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS, new ImmutableJWKSet<>(known(settings).keys())));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        JWTClaimsSet exact = new JWTClaimsSet.Builder()
                .issuer(settings.issuer().toString())
                .claim("nonce", nonce)
                .build();
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(settings.client(), exact, Set.of("sub", "exp", "iat")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                });
        try {
            JWTClaimsSet claims = processor.process(token, null);
            String party = claims.getStringClaim("azp");
            if (party != null
                    ? !party.equals(settings.client())
                    : claims.getAudience().size() > 1) {
                throw new SignOnException("token was made for another client");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new SignOnException("token is not believed", e);
        }
    }

    private static Person person(SignOnSettings settings, JWTClaimsSet claims) throws SignOnException {
        try {
            String name = claims.getStringClaim(settings.claim());
            List<String> means = claims.getStringListClaim("amr");
            if (name == null || name.isBlank()) {
                throw new SignOnException("token has no claim (" + settings.claim() + ")");
            }
            return new Person(name, means == null ? List.of() : means);
        } catch (ParseException e) {
            throw new SignOnException("token has a claim of another form", e);
        }
    }

    private synchronized Known known(SignOnSettings settings) throws SignOnException {
        Instant now = clock.instant();
        if (known != null
                && known.issuer().equals(settings.issuer())
                && known.at().plus(FRESH).isAfter(now)) {
            return known;
        }
        JsonNode found = json(HttpRequest.newBuilder(
                URI.create(settings.issuer().toString().replaceFirst("/$", "") + "/.well-known/openid-configuration")));
        if (!found.path("issuer").asString("").equals(settings.issuer().toString())) {
            throw new SignOnException(
                    "provider calls itself (" + found.path("issuer").asString("") + ")");
        }
        try {
            JWKSet keys = JWKSet.parse(
                    json(HttpRequest.newBuilder(address(found, "jwks_uri"))).toString());
            known = new Known(
                    settings.issuer(),
                    address(found, "authorization_endpoint"),
                    address(found, "token_endpoint"),
                    keys,
                    now);
            return known;
        } catch (ParseException e) {
            throw new SignOnException("keys of the provider cannot be read", e);
        }
    }

    private static URI address(JsonNode found, String name) throws SignOnException {
        try {
            URI address = URI.create(found.path(name).asString(""));
            if (SignOnSettings.isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like an address that is not safe.
        }
        throw new SignOnException("provider gives no safe address as (" + name + ")");
    }

    private JsonNode json(HttpRequest.Builder request) throws SignOnException {
        try {
            HttpResponse<InputStream> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                if (answer.statusCode() != 200) {
                    throw new SignOnException("provider answers (" + answer.statusCode() + ")");
                }
                return JsonMapper.shared().readTree(text);
            }
        } catch (IOException | JacksonException e) {
            throw new SignOnException("provider cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignOnException("provider cannot be asked", e);
        }
    }
}
