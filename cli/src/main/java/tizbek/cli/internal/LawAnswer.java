package tizbek.cli.internal;

/** What a command that asks the law has to say: its exit code, its text, its JSON. */
public record LawAnswer(int code, String text, String json) {}
