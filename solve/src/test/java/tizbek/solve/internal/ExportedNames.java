package tizbek.solve.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Reads which names a 64-bit shared library exports, and for which processor it is: ELF, Mach-O and PE. */
final class ExportedNames {

    private final ByteBuffer file;
    private final Set<String> names = new HashSet<>();
    private String processor = "";

    private ExportedNames(byte[] content) {
        file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ExportedNames of(byte[] content) {
        ExportedNames exported = new ExportedNames(content);
        int magic = exported.file.getInt(0);
        if (magic == 0x464C457F) {
            exported.readElf();
        } else if (magic == 0xFEEDFACF) {
            exported.readMachO();
        } else if ((magic & 0xFFFF) == 0x5A4D) {
            exported.readPe();
        } else {
            throw new IllegalArgumentException("no library begins with " + Integer.toHexString(magic));
        }
        return exported;
    }

    Set<String> names() {
        return names;
    }

    /** As in {@code os.arch}: amd64 or aarch64. */
    String processor() {
        return processor;
    }

    /** The dynamic symbols (section type 11) that are defined in some section. */
    private void readElf() {
        processor = processor(file.getShort(18), 62, 183);
        long sections = file.getLong(40);
        int size = file.getShort(58);
        for (int s = 0; s < file.getShort(60); s++) {
            int header = (int) sections + s * size;
            if (file.getInt(header + 4) == 11) {
                int strings = (int) file.getLong((int) sections + file.getInt(header + 40) * size + 24);
                int from = (int) file.getLong(header + 24);
                int to = from + (int) file.getLong(header + 32);
                for (int symbol = from; symbol < to; symbol += 24) {
                    if (file.getShort(symbol + 6) != 0) {
                        names.add(text(strings + file.getInt(symbol)));
                    }
                }
            }
        }
    }

    /** The external symbols of LC_SYMTAB (command 2) that are defined in some section; C puts a _ before each. */
    private void readMachO() {
        processor = processor(file.getInt(4), 0x01000007, 0x0100000C);
        int command = 32;
        for (int c = 0; c < file.getInt(16); c++) {
            if (file.getInt(command) == 2) {
                int symbols = file.getInt(command + 8);
                int strings = file.getInt(command + 16);
                for (int k = 0; k < file.getInt(command + 12); k++) {
                    int symbol = symbols + 16 * k;
                    int type = file.get(symbol + 4);
                    boolean exported = (type & 1) != 0 && (type & 0x0E) == 0x0E;
                    String name = exported ? text(strings + file.getInt(symbol)) : "";
                    if (name.startsWith("_")) {
                        names.add(name.substring(1));
                    }
                }
            }
            command += file.getInt(command + 4);
        }
    }

    /** The names of the export directory. */
    private void readPe() {
        int coff = file.getInt(0x3C) + 4;
        processor = processor(file.getShort(coff) & 0xFFFF, 0x8664, 0xAA64);
        int optional = coff + 20;
        int directory = offset(file.getInt(optional + 112), coff);
        int table = offset(file.getInt(directory + 32), coff);
        for (int k = 0; k < file.getInt(directory + 24); k++) {
            names.add(text(offset(file.getInt(table + 4 * k), coff)));
        }
    }

    /** Where in the file the address of a loaded PE image stands. */
    private int offset(int address, int coff) {
        int sections = coff + 20 + file.getShort(coff + 16);
        for (int s = 0; s < file.getShort(coff + 2); s++) {
            int header = sections + 40 * s;
            int begin = file.getInt(header + 12);
            if (address >= begin && address < begin + file.getInt(header + 16)) {
                return address - begin + file.getInt(header + 20);
            }
        }
        throw new IllegalArgumentException("address " + address + " lies in no section");
    }

    private static String processor(int code, int amd64, int aarch64) {
        return code == amd64 ? "amd64" : code == aarch64 ? "aarch64" : "code " + code;
    }

    private String text(int at) {
        int end = at;
        while (file.get(end) != 0) {
            end++;
        }
        return new String(file.array(), at, end - at, StandardCharsets.UTF_8);
    }
}
