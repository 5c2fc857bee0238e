package tizbek.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * One file of results that the user names. It is written aside and then moved into place; a file that stands there is
 * replaced only if it begins with the mark of what is written, so that a slip of the hand destroys nothing.
 */
final class OutputFile {

    /** The mark stands within so many bytes. */
    private static final int HEAD = 400;

    private final Path target;

    private OutputFile(Path target) {
        this.target = target;
    }

    /**
     * The file {@code target}, which need not exist. Ask for it before a long computation.
     *
     * @param mark words that stand at the beginning of every such file
     * @throws OutputException if something stands there that is not ours to replace
     */
    static OutputFile at(Path target, String mark) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new OutputException(
                    "folder (" + folder + ") of the output file is not there", "make it first, or name another.");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOurs(target, mark)) {
            throw new OutputException(
                    "output file (" + target + ") was not written by this command, and would be replaced",
                    "another name was meant.");
        }
        return new OutputFile(target);
    }

    private static boolean isOurs(Path file, String mark) {
        try {
            byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            return new String(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), StandardCharsets.UTF_8)
                    .contains(mark);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes the whole content.
     *
     * @throws OutputException if it cannot be written
     */
    void write(String content) {
        Path aside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.writeString(aside, content, StandardCharsets.UTF_8);
                Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new OutputException(
                    "output file (" + target + ") cannot be written: " + e.getMessage(),
                    "the disk is full, or the folder is not writable.",
                    e);
        }
    }
}
