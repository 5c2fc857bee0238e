package tizbek.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder for a test, written file by file. */
record Folder(Path path) {

    Folder with(String file, String text) {
        return withBytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder withBytes(String file, byte[] bytes) {
        try {
            Path target = path.resolve(file);
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }
}
