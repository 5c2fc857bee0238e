package tizbek.law;

/** One step towards a verdict: what was found, and the article it was found in. */
public record Reason(Words text, Citation citation) {}
