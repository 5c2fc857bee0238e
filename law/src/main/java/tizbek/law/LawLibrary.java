package tizbek.law;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;
import tizbek.facts.Source;

/** The law, and what the data package calls the things it speaks of, in the language of the answer. */
public final class LawLibrary {

    private final Law law;
    private final DataPackage data;
    private final boolean english;
    private final Map<String, Words> minerals = new TreeMap<>();
    private final Map<String, Words> materials = new TreeMap<>();
    private final Map<String, Words> countries = new TreeMap<>();

    public LawLibrary(Law law, DataPackage data, boolean english) {
        this.law = law;
        this.data = data;
        this.english = english;
        minerals.putAll(law.vocabulary().minerals());
        data.table("commodities", "id", "name", "name_ru").rows().forEach(row -> name(row, "name", minerals));
        data.table("materials", "id", "name_en", "name_ru").rows().forEach(row -> name(row, "name_en", materials));
        data.table("countries", "id", "name_en", "name_ru").rows().forEach(row -> name(row, "name_en", countries));
    }

    private static void name(Row row, String english, Map<String, Words> names) {
        String id = row.getText("id");
        String en = row.findText(english).orElse(id);
        names.put(id, new Words(en, row.findText("name_ru").orElse(en)));
    }

    /** The same library with another law: with claims switched on, or a reform laid over it. */
    public LawLibrary with(Law other) {
        return new LawLibrary(other, data, english);
    }

    public Law law() {
        return law;
    }

    public DataPackage data() {
        return data;
    }

    /** The minerals a law can name, by id. */
    public Set<String> minerals() {
        return Collections.unmodifiableSet(minerals.keySet());
    }

    public Set<String> materials() {
        return Collections.unmodifiableSet(materials.keySet());
    }

    public Set<String> countries() {
        return Collections.unmodifiableSet(countries.keySet());
    }

    public String say(String en, String ru) {
        return english ? en : ru;
    }

    public String say(Words words) {
        return english ? words.en() : words.ru();
    }

    public boolean english() {
        return english;
    }

    /** The name of a mineral in the middle of a sentence. */
    public Words mineral(String id) {
        return lower(minerals.getOrDefault(id, new Words(id, id)));
    }

    public Words material(String id) {
        return materials.getOrDefault(id, new Words(id, id));
    }

    public Words country(String id) {
        return countries.getOrDefault(id, new Words(id, id));
    }

    private static Words lower(Words words) {
        return new Words(lower(words.en()), lower(words.ru()));
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** A source for people: its title, who published it, when. The id where the data package does not know it. */
    public String source(String id) {
        return data.findSource(id).map(LawLibrary::text).orElse(id);
    }

    /** Where a source can be read; empty where nobody knows. */
    public String address(String id) {
        return data.findSource(id).map(Source::url).orElse("");
    }

    private static String text(Source source) {
        StringBuilder text = new StringBuilder(source.title());
        for (String part : new String[] {source.publisher(), source.date()}) {
            if (!part.isEmpty()) {
                text.append(", ").append(part);
            }
        }
        return text.toString();
    }
}
