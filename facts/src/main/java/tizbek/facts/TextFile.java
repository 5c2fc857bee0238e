package tizbek.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file as UTF-8 and nothing else: a letter that was garbled is a defect with its line, not a question mark. */
final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * The whole text, without a byte order mark.
     *
     * @param what what is read, for the message: {@code table}, {@code file}
     * @throws InputException if it is missing, empty, over {@code limit} bytes, unreadable, or not UTF-8
     */
    static String read(Path file, String shownAs, String what, long limit) {
        Location start = new Location(shownAs, 1);
        if (!Files.isRegularFile(file)) {
            throw new InputException(new Defect.MissingFile(start, what));
        }
        String text;
        try {
            long size = Files.size(file);
            if (size > limit) {
                throw new InputException(new Defect.TooLarge(start, "size in bytes", size, limit));
            }
            text = decode(Files.readAllBytes(file), shownAs);
        } catch (IOException e) {
            throw new InputException(new Defect.Unreadable(start, String.valueOf(e.getMessage())));
        }
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (content.isBlank()) {
            throw new InputException(new Defect.EmptyFile(start));
        }
        return content;
    }

    private static String decode(byte[] bytes, String shownAs) throws CharacterCodingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new InputException(new Defect.Unreadable(new Location(shownAs, line), "the text is not UTF-8"));
        }
        return out.flip().toString();
    }
}
