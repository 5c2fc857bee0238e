package tizbek.desk.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.law.Law;
import tizbek.register.AccessRequest;
import tizbek.register.Outcome;
import tizbek.register.Place;
import tizbek.register.Role;

/** How long a session lasts, what ends it, and what a request must bear. */
class F01_SessionsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Law LAW = Law.read(HOME.resolve("laws"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final SetClock clock = new SetClock();

    @SuppressWarnings("NullAway.Init") // set before each test
    private OpenRegister register;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Sessions sessions;

    @BeforeEach
    void open() {
        register = OpenRegister.at(Place.in(folder), HOME, LAW, clock);
        account("root", "root", Role.ADMINISTRATOR);
        account("root", "clerk", Role.CLERK);
        sessions = new Sessions(register);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void account(String actor, String id, Role role) {
        assertThat(register.get()
                        .accounts()
                        .open(actor, id, new TreeSet<>(List.of(role)), null, "vier lose Steine im Bach")
                        .outcome())
                .isInstanceOf(Outcome.Recorded.class);
    }

    private Sessions.Begun begin(Asked asked) {
        return sessions.begin(asked, register.get().accounts().find("clerk").orElseThrow());
    }

    private static Asked asked(String method, @Nullable String token, @Nullable String csrf) {
        Map<String, String> headers = new HashMap<>();
        if (token != null) {
            headers.put("Cookie", "other=1; tizbek-session=" + token);
        }
        if (csrf != null) {
            headers.put("X-Tizbek-Csrf", csrf);
        }
        return new Asked(
                method,
                "/api/register/x",
                Map.of(),
                Map.of(),
                headers::get,
                InputStream::nullInputStream,
                "127.0.0.1",
                "http://127.0.0.1");
    }

    private boolean lives(Sessions.Begun begun) {
        return sessions.find(asked("GET", begun.token(), null)).isPresent();
    }

    @Test
    void aTokenIsOf256BitsAndOnlyItsHashIsKept() throws ReflectiveOperationException {
        Sessions.Begun one = begin(asked("POST", null, null));
        assertThat(one.token()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(begin(asked("POST", null, null)).token()).isNotEqualTo(one.token());
        var kept = Sessions.class.getDeclaredField("sessions");
        kept.setAccessible(true);
        assertThat(String.valueOf(kept.get(sessions)))
                .contains(Sessions.hash(one.token()))
                .doesNotContain(one.token())
                .doesNotContain(one.session().csrf());
    }

    @Test
    void itEndsAfterHalfAnHourWithoutARequestAndAfterEightHoursAnyhow() {
        Sessions.Begun idle = begin(asked("POST", null, null));
        clock.on(Duration.ofMinutes(29));
        assertThat(lives(idle)).isTrue();
        clock.on(Duration.ofMinutes(30));
        assertThat(lives(idle)).isFalse();
        assertThat(lives(idle)).isFalse();
        Sessions.Begun busy = begin(asked("POST", null, null));
        for (int i = 0; i < 23; i++) {
            clock.on(Duration.ofMinutes(20));
            assertThat(lives(busy)).as("after (%d) times 20 minutes", i + 1).isTrue();
        }
        clock.on(Duration.ofMinutes(20));
        assertThat(lives(busy)).as("eight hours").isFalse();
    }

    @Test
    void signingInAgainMakesAnotherTokenAndEndsTheOldOne() {
        Sessions.Begun before = begin(asked("POST", null, null));
        Sessions.Begun after = begin(asked("POST", before.token(), null));
        assertThat(after.token()).isNotEqualTo(before.token());
        assertThat(lives(before)).isFalse();
        assertThat(lives(after)).isTrue();
        assertThat(begin(asked("POST", "planted-by-somebody", null)).token())
                .as("a token that somebody planted is never taken over")
                .isNotEqualTo("planted-by-somebody");
    }

    @Test
    void otherRolesALockOrAnotherPasswordEndIt() {
        Sessions.Begun one = begin(asked("POST", null, null));
        register.get()
                .submit(new AccessRequest.ChangeRoles(
                        "root", "clerk", new TreeSet<>(List.of(Role.CLERK, Role.DECIDER))));
        assertThat(lives(one)).isFalse();
        Sessions.Begun two = begin(asked("POST", null, null));
        register.get().accounts().password("clerk", "clerk", "acht andere Steine im See");
        assertThat(lives(two)).isFalse();
        Sessions.Begun three = begin(asked("POST", null, null));
        register.get().submit(new AccessRequest.LockAccount("root", "clerk", true, "left"));
        assertThat(lives(three)).isFalse();
    }

    @Test
    void aChangingRequestBearsTheMarkOfItsSession() {
        Sessions.Begun one = begin(asked("POST", null, null));
        Sessions.Begun other = begin(asked("POST", null, null));
        sessions.require(asked("GET", one.token(), null));
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            sessions.require(asked(method, one.token(), one.session().csrf()));
            assertThatThrownBy(() -> sessions.require(asked(method, one.token(), null)))
                    .satisfies(p -> assertThat(((Problem) p).status()).isEqualTo(403));
            assertThatThrownBy(() -> sessions.require(
                            asked(method, one.token(), other.session().csrf())))
                    .as("that of another session")
                    .satisfies(p -> assertThat(((Problem) p).status()).isEqualTo(403));
        }
    }

    @Test
    void whoIsNotSignedInIs401AndWhoHasNotTheRoleIs403() {
        assertThatThrownBy(() -> sessions.require(asked("GET", null, null)))
                .satisfies(p -> assertThat(((Problem) p).status()).isEqualTo(401));
        assertThatThrownBy(() -> sessions.require(asked("GET", "made-up", null)))
                .satisfies(p -> assertThat(((Problem) p).status()).isEqualTo(401));
        Sessions.Begun one = begin(asked("POST", null, null));
        assertThat(sessions.require(asked("GET", one.token(), null), Role.CLERK, Role.DECIDER)
                        .account())
                .isEqualTo("clerk");
        assertThatThrownBy(() -> sessions.require(asked("GET", one.token(), null), Role.AUDITOR))
                .satisfies(p -> assertThat(((Problem) p).status()).isEqualTo(403));
        // Two cookies of the same name: one may be planted by another service of the same host.
        assertThat(sessions.find(asked("GET", one.token() + "; tizbek-session=x", null)))
                .isEmpty();
    }

    @Test
    void oneSessionMayAskSoOftenAMinuteAndOneAccountHasSoManySessions() {
        Sessions.Begun one = begin(asked("POST", null, null));
        for (int i = 0; i < 600; i++) {
            sessions.find(asked("GET", one.token(), null));
        }
        assertThatThrownBy(() -> sessions.find(asked("GET", one.token(), null))).satisfies(p -> {
            assertThat(((Problem) p).status()).isEqualTo(429);
            assertThat(((Problem) p).answer().headers()).containsKey("Retry-After");
        });
        clock.on(Duration.ofMinutes(1));
        assertThat(lives(one)).isTrue();
        for (int i = 0; i < 10; i++) {
            begin(asked("POST", null, null));
        }
        assertThat(lives(one))
                .as("the eleventh session ends the one unused for longest")
                .isFalse();
    }

    /** A clock that stands where it was set. */
    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-10T06:00:00Z");

        void on(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
