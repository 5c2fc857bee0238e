package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register in one file, and back, from either database into either. */
class B04_BackupTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Path backup() {
        return folder.resolve("register.backup");
    }

    /** With a person, a pledge, a right that came and went, and an application that waits. */
    private Receipt aRegisterBackedUp(boolean withKey) {
        try (Desk desk = Desk.in(folder.resolve("old"))) {
            desk.on("2026-03-10").company("steppe").company("bank").party("aigul", Party.Kind.PERSON, "KAZ");
            desk.granted("r-1", "steppe", "2026-03-10", "4500:2900");
            desk.granted("r-2", "steppe", "2026-03-10", "4501:2900");
            desk.recorded(Desk.deal(new Dealing.Surrender("r-2"), Map.of()));
            desk.recorded(Desk.file("waits", "steppe", "4600:2900"));
            Receipt last = desk.recorded(Desk.deal(new Dealing.Pledge("r-1", "p-1", "bank"), Map.of()))
                    .receipt();
            assertThat(desk.register.backup(backup(), withKey).entries()).isEqualTo(last.number());
            return last;
        }
    }

    @Test
    void whatWasBackedUpIsThereAgainAndGoesOn() throws IOException {
        Receipt receipt = aRegisterBackedUp(true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
                .isEqualTo("rw-------");
        for (Place place : List.of(Place.in(folder.resolve("new")), Stores.place(folder.resolve("newer")))) {
            Register.restore(backup(), place);
            try (Desk desk = new Desk(place)) {
                desk.holds();
                assertThat(desk.register.holds(receipt)).isTrue();
                assertThat(desk.right("r-1").pledges()).containsEntry("p-1", "bank");
                assertThat(desk.register.personName("auditor", "aigul")).contains("Name of aigul");
                desk.on("2026-03-24").recorded(Desk.decide("waits", "r-3"));
                desk.holds();
            }
        }
    }

    @Test
    void withoutItsKeyItCanBeReadAndNotPassForTheSame() {
        Receipt receipt = aRegisterBackedUp(false);
        Place place = Stores.place(folder.resolve("new"));
        Register.restore(backup(), place);
        try (Desk desk = new Desk(place)) {
            assertThat(desk.right("r-1").isLive()).isTrue();
            assertThat(desk.register.verify().findings())
                    .contains("end of the log is not signed with the key of this register");
            assertThat(desk.register.holds(receipt)).isFalse();
        }
    }

    @Test
    void nothingIsRestoredOverARegister() {
        aRegisterBackedUp(true);
        assertThatThrownBy(() -> Register.restore(backup(), Stores.place(folder.resolve("old"))))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("has a register already");
        try (Desk desk = Desk.in(folder.resolve("old"))) {
            desk.holds();
        }
    }

    @Test
    void whatIsNoBackupIsRefusedAndLeavesNothing() throws IOException {
        Path other = Files.writeString(folder.resolve("other.zip"), "not a zip");
        Place place = Stores.place(folder.resolve("new"));
        assertThatThrownBy(() -> Register.restore(other, place))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is no whole backup");
        Path leads = folder.resolve("leads.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(leads))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write("{\"format\":\"tizbek-register-backup/1\",\"entries\":0,\"hash\":\"\",\"withKey\":false}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("files/../../evil"));
            zip.write('x');
        }
        assertThatThrownBy(() -> Register.restore(leads, place)).hasMessageContaining("leads out of its folder");
        assertThat(folder.resolve("evil")).doesNotExist();
        try (Register empty = Register.open(place, Desk.JURISDICTIONS, Desk.LAW, Clock.systemUTC())) {
            assertThat(empty.verify().entries()).isZero();
        }
    }

    @Test
    void aBackupWhoseLogWasChangedIsFound() throws IOException {
        aRegisterBackedUp(true);
        Path changed = folder.resolve("changed.zip");
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(backup().toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String text =
                        new String(from.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                to.write((entry.getName().contains("event") ? text.replace("p-1", "p-2") : text)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        Place place = Stores.place(folder.resolve("new"));
        Register.restore(changed, place);
        try (Desk desk = new Desk(place)) {
            assertThat(desk.register.verify().findings())
                    .anySatisfy(f -> assertThat(f).contains("was changed after it was written"));
        }
    }
}
