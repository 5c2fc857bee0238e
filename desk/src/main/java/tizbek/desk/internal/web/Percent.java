package tizbek.desk.internal.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of addresses, read strictly: whole escapes, whole UTF-8, no control characters. */
final class Percent {

    private Percent() {}

    /**
     * Decodes a part of an address.
     *
     * @param plus whether a plus stands for a blank, as it does in a query
     */
    static String decode(String text, boolean plus) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = digit(text, i + 1);
                int low = digit(text, i + 2);
                if (high < 0 || low < 0) {
                    throw bad();
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c == '+' && plus) {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad();
        }
        if (decoded.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            throw Problem.of(400, "", "the address holds a control character");
        }
        return decoded;
    }

    private static int digit(String text, int at) {
        return at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    }

    private static Problem bad() {
        return Problem.of(400, "", "the address holds a percent sign that begins no escape of UTF-8");
    }
}
