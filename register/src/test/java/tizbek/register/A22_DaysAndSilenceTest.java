package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.law.Procedure;

/** What an application has for days, what is asked for meanwhile, what silence means, and who is reminded of what. */
class A22_DaysAndSilenceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static CaseRequest.NoteSilence silence(String application, String right) {
        return new CaseRequest.NoteSilence("decider", "second", application, right);
    }

    private static Timetable days(Desk desk, String application, tizbek.law.Law law) {
        Application filed = desk.register.findApplication(application).orElseThrow();
        Jurisdiction country =
                java.util.Objects.requireNonNull(desk.register.jurisdictions().get(filed.country()));
        return Timetable.of(law, country, filed, filed.countsOn());
    }

    @Test
    void anApplicationHasAllItsDaysInWorkingDays() {
        try (Desk desk = Testland.in(folder).on("2026-03-10")) {
            desk.recorded(Testland.file("a-1", "exploration-licence", "one", "4500:2900"));
            Timetable days = days(desk, "a-1", Testland.LAW);
            assertThat(days.stages())
                    .extracting(Timetable.Stage::id, s -> String.valueOf(s.byOrNull()))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("completeness", "2026-03-13"),
                            org.assertj.core.groups.Tuple.tuple("correction", "2026-03-23"),
                            org.assertj.core.groups.Tuple.tuple("decision", "2026-04-10"));
            assertThat(desk.register.findApplication("a-1").orElseThrow().decideByOrNull())
                    .isEqualTo(days.decideByOrNull());
            assertThat(days.gaps().toString()).contains("no calendar of working days");
        }
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        try (Desk desk = Desk.in(folder).on("2026-03-10").party("uz", Party.Kind.COMPANY, "UZB")) {
            desk.recorded(new Request.File(
                    "clerk",
                    "u-1",
                    "UZB",
                    "exploration-licence",
                    "copper",
                    "uz",
                    new java.util.TreeSet<>(List.of(Block.of("uzb-square:3900:2500"))),
                    3,
                    Map.of(),
                    List.of()));
            Timetable days = days(desk, "u-1", Desk.LAW);
            assertThat(days.decideByOrNull())
                    .as("the days for the permit were not found")
                    .isNull();
            assertThat(days.silence()).isEqualTo(Procedure.Silence.Meaning.UNKNOWN);
            Refusal refusal = desk.on("2027-03-10").refused(silence("u-1", "r-1"));
            assertThat(refusal.rule()).isEqualTo("term");
            assertThat(refusal.text().en()).contains("not found");
        }
    }

    @Test
    void silenceIsARefusalInKazakhstanOnceTheDayHasPassedAndSomebodyAsks() {
        try (Desk desk = Desk.in(folder).on("2026-03-10").company("steppe")) {
            desk.recorded(Desk.file("a-1", "steppe", "4500:2900"));
            assertThat(desk.on("2026-03-27").refused(silence("a-1", "r-1")).rule())
                    .isEqualTo("term");
            desk.on("2026-03-28");
            assertThat(desk.register.findApplication("a-1").orElseThrow().status())
                    .as("nothing happens by itself")
                    .isEqualTo(Application.Status.FILED);
            desk.recorded(silence("a-1", "r-1"));
            Application refused = desk.register.findApplication("a-1").orElseThrow();
            assertThat(refused.status()).isEqualTo(Application.Status.REFUSED);
            assertThat(refused.grounds().toString()).contains("Art. 91(2)", "2026-03-27");
            desk.holds();
        }
    }

    @Test
    void silenceIsAGrantWhereTheProcedureSaysSoButNotOfGroundThatAnotherAskedForBefore() {
        try (Desk desk = Testland.in(folder).on("2026-03-10")) {
            desk.recorded(Testland.file("a-1", "exploration-licence", "one", "4500:2900"));
            desk.recorded(Testland.file("a-2", "exploration-licence", "two", "4500:2900"));
            desk.on("2026-05-10");
            assertThat(desk.refused(silence("a-2", "r-2")).rule()).isEqualTo("ground");
            desk.recorded(silence("a-1", "r-1"));
            assertThat(desk.right("r-1").shares()).containsOnlyKeys("one");
            assertThat(desk.refused(silence("a-2", "r-2")).rule()).isEqualTo("ground");
            desk.holds();
        }
    }

    @Test
    void silenceThatGoesToAHigherBodyIsNotedOnceAndUnknownSilenceNotAtAll() {
        try (Desk desk = Testland.in(folder).on("2026-03-10")) {
            desk.recorded(Testland.file("a-1", "mining-licence", "one", "4500:2900"));
            desk.recorded(Testland.file("a-2", "subsoil-space-licence", "one", "4500:2900"));
            desk.on("2026-04-11").recorded(silence("a-1", "r-1"));
            assertThat(desk.register.findApplication("a-1").orElseThrow().status())
                    .isEqualTo(Application.Status.FILED);
            assertThat(desk.refused(silence("a-1", "r-1")).rule()).isEqualTo("state");
            assertThat(desk.refused(silence("a-2", "r-2")).rule()).isEqualTo("silence");
            desk.holds();
        }
    }

    @Test
    void whatIsMissingIsAskedForHandedInAndNotDecidedMeanwhile() {
        try (Desk desk = Testland.in(folder).on("2026-03-10")) {
            desk.recorded(Testland.file("a-1", "exploration-licence", "one", "4500:2900"));
            desk.recorded(Testland.file("a-2", "exploration-licence", "one", "4600:2900"));
            desk.on("2026-04-13");
            desk.recorded(new CaseRequest.AskCorrection("clerk", "a-1", "no map"));
            assertThat(desk.refused(new CaseRequest.AskCorrection("clerk", "a-1", "no seal"))
                            .rule())
                    .isEqualTo("correction");
            assertThat(desk.refused(Testland.decide("a-1", "r-1")).rule()).isEqualTo("correction");
            Correction asked = desk.register.about(Correction.class, "a-1").getFirst();
            assertThat(asked.byOrNull()).isEqualTo("2026-04-23");
            desk.recorded(new CaseRequest.AskCorrection("clerk", "a-2", "no map"));
            desk.on("2026-04-23").recorded(new CaseRequest.HandIn("clerk", "a-1", List.of()));
            desk.recorded(Testland.decide("a-1", "r-1"));
            assertThat(desk.refused(new CaseRequest.HandIn("clerk", "a-1", List.of()))
                            .rule())
                    .isEqualTo("correction");
            assertThat(desk.on("2026-04-24")
                            .refused(new CaseRequest.HandIn("clerk", "a-2", List.of()))
                            .rule())
                    .isEqualTo("term");
            desk.holds();
        }
    }

    @Test
    void remindersTellWhatIsDueWhatIsOverdueAndByWhichRule() {
        try (Desk desk = Desk.in(folder).on("2026-03-10").company("steppe")) {
            desk.granted("r-1", "steppe", "2026-03-10", "4500:2900");
            desk.recorded(Desk.file("a-1", "steppe", "4600:2900"));
            List<Reminder> soon = Reminder.of(desk.register, Desk.LAW, Desk.day("2026-03-20"), 10);
            assertThat(soon)
                    .filteredOn(r -> r.about().equals("a-1"))
                    .singleElement()
                    .satisfies(r -> {
                        assertThat(r.by()).isEqualTo("2026-03-27");
                        assertThat(r.rule()).isEqualTo("kaz-exploration-licence");
                        assertThat(r.overdue()).isFalse();
                    });
            assertThat(Reminder.of(desk.register, Desk.LAW, Desk.day("2026-03-20"), 3))
                    .as("not within three days")
                    .noneMatch(r -> r.about().equals("a-1"));
            assertThat(Reminder.of(desk.register, Desk.LAW, Desk.day("2026-04-20"), 0))
                    .anyMatch(r -> r.about().equals("a-1") && r.overdue());
            assertThat(Reminder.of(desk.register, Desk.LAW, Desk.day("2032-03-01"), 10))
                    .anyMatch(r -> r.rule().equals("term") && r.by().equals(Desk.day("2032-03-09")))
                    .anyMatch(r -> r.rule().startsWith("kaz-"));
            assertThat(Reminder.of(desk.register, Desk.LAW, Desk.day("2032-03-10"), 0))
                    .anyMatch(r -> r.what().en().contains("expiry") && r.overdue());
            assertThat(Reminder.calendar(soon, Desk.day("2026-03-20")))
                    .contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20260327", "decide the application");
        }
    }
}
