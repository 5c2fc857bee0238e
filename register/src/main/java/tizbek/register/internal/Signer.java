package tizbek.register.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import tizbek.register.StoreException;

/**
 * The key of a register (Ed25519): a receipt that was given out cannot be denied, and who rewrites the whole log cannot sign
 * its end. The private key lies in a file that only its owner can read, and never in the database.
 */
public final class Signer {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private Signer(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** The key in a folder; made where there is none. */
    public static Signer in(Path folder) {
        Path secretFile = folder.resolve("key.private");
        Path openFile = folder.resolve("key.public");
        try {
            if (!Files.exists(secretFile)) {
                make(folder, secretFile, openFile);
            }
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            byte[] secret = Base64.getMimeDecoder().decode(Files.readString(secretFile));
            byte[] open = Base64.getMimeDecoder().decode(Files.readString(openFile));
            return new Signer(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    factory.generatePublic(new X509EncodedKeySpec(open)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StoreException("key of the register (" + secretFile + ") cannot be used", e);
        }
    }

    private static void make(Path folder, Path secretFile, Path openFile) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        // Never readable by others, not even between making and writing it.
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Files.createFile(
                secretFile,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        Files.writeString(
                secretFile, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
        Files.writeString(
                openFile, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
    }

    /** The signature of a text, in Base64. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of the register signs any text", e);
        }
    }

    /** Whether a text was signed with this key. */
    public boolean holds(String text, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(open);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
