package tizbek.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "tizbek " + (built == null ? "(unpackaged classes)" : built), "Java " + System.getProperty("java.version")
        };
    }
}
