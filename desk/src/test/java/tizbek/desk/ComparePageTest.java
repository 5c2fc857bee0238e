package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tizbek.facts.InputException;

class ComparePageTest {

    private static final String BARE = "{\"schema\": \"tizbek-compare/1\", \"answer\": {\"en\": \"%s\"}}";

    @Test
    void oneFileHoldsTheDocumentAndNoOpenSlot() {
        String page = ComparePage.html(BARE.formatted("a word"));
        assertThat(page).startsWith("<!doctype html>").contains("a word").doesNotContain("@@");
        assertThat(page.length()).isLessThan(1_000_000);
    }

    @Test
    void whatADocumentSaysNeverBecomesMarkup() {
        assertThat(ComparePage.html(BARE.formatted("</script><img src=x>"))).doesNotContain("<img src=x>");
    }

    @Test
    void aPlanIsNoComparison() {
        assertThatThrownBy(() -> ComparePage.html("{\"schema\": \"tizbek-plan/1\"}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("compare.json")
                .hasMessageContaining("tizbek-plan/1");
    }
}
