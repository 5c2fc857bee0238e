package tizbek.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssumptionsTest {

    private static final String HEADER = "id,chain,what,value,low,high,unit,rule,reason\n";

    @TempDir
    Path temporary = Path.of("");

    private Assumptions read(String rows) {
        new Folder(temporary).with("assumptions.csv", HEADER + rows);
        return Assumptions.read(temporary.resolve("assumptions.csv"), "data/assumptions.csv");
    }

    private AbstractThrowableAssert<?, ?> reading(String rows) {
        return assertThatThrownBy(() -> read(rows)).isInstanceOf(InputException.class);
    }

    @Test
    void aRowHasAValueARangeAndAReason() {
        Assumptions assumptions =
                read("sb-content,antimony;tungsten,content of concentrate,50,40,60,pct,,few are described\n");
        Assumption content = assumptions.get("sb-content");
        assertThat(content.chains()).containsExactly("antimony", "tungsten");
        assertThat(content.low()).hasValue(40);
        assertThat(content.high()).hasValue(60);
        assertThat(content.unit()).isEqualTo("pct");
        assertThat(content.reason()).isEqualTo("few are described");
        assertThat(content.hasRange()).isTrue();
        assertThat(content.where()).hasToString("data/assumptions.csv:2");
        assertThat(assumptions.value("sb-content")).isEqualTo(50);
        assertThat(assumptions.list()).containsExactly(content);
    }

    @Test
    void aRangeOfOnePointOrWithOneEndCannotBeMovedOver() {
        Assumptions assumptions = read("vat,all,tax,13,13,13,pct,,\nyears,all,licence,2,0.5,,years,,\n");
        assertThat(assumptions.get("vat").hasRange()).isFalse();
        assertThat(assumptions.get("years").hasRange()).isFalse();
    }

    @Test
    void aVectorIsSeveralNumbersAndNoSingleOne() {
        Assumptions assumptions = read("ramp,all,share reached in years 1 2 3,0.55;0.8;1,,,1,,\n");
        assertThat(assumptions.get("ramp").values()).containsExactly(0.55, 0.8, 1.0);
        assertThat(assumptions.get("ramp").hasRange()).isFalse();
        assertThatThrownBy(() -> assumptions.value("ramp"))
                .hasMessage("data/assumptions.csv:2: field (value) has the value ([0.55, 0.8, 1.0]),"
                        + " which is not one number");
    }

    @Test
    void aRowMayGiveARuleInsteadOfAValueButNotNeither() {
        Assumptions assumptions = read("residual,antimony,demand,,,,t,refined + imports - exports,\n");
        assertThat(assumptions.get("residual").values()).isEmpty();
        assertThat(assumptions.get("residual").rule()).isEqualTo("refined + imports - exports");
        assertThatThrownBy(() -> assumptions.value("residual")).isInstanceOf(InputException.class);
        reading("residual,antimony,demand,,,,t,,\n").hasMessage("""
                data/assumptions.csv:2: assumption (residual) has neither a value nor a rule to find one
                  Maybe the column value is to be filled in.""");
    }

    @Test
    void aValueOutsideItsOwnRangeIsADefect() {
        reading("a,all,x,5,10,20,t,,\nb,all,x,21,10,20,t,,\nc,all,x,15,20,10,t,,\nd,all,x,0.4,0.5,,t,,\n")
                .hasMessage("""
                        data/assumptions.csv:2: field (value) has the value (5), which is not at least low (10)
                        data/assumptions.csv:3: field (value) has the value (21), which is not at most high (20)
                        data/assumptions.csv:4: field (low) has the value (20), which is not at most high (10)
                        data/assumptions.csv:5: field (value) has the value (0.4), which is not at least low (0.5)""");
        assertThat(read("a,all,x,10,10,20,t,,\n").value("a"))
                .as("the ends belong to the range")
                .isEqualTo(10);
    }

    @Test
    void theRangeOfAVectorIsHeldPartByPart() {
        assertThat(read("tc,copper,terms,80;8,20;2,100;10,mixed,,\n").get("tc").values())
                .containsExactly(80.0, 8.0);
        reading("tc,copper,terms,80;12,20;2,100;10,mixed,,\n")
                .hasMessage(
                        "data/assumptions.csv:2: field (value) has the value (12), which is not at most high (100;10)");
        reading("tc,copper,terms,80;8,20,100;10,mixed,,\n")
                .hasMessage("data/assumptions.csv:2: field (low) has the value (20),"
                        + " which is not a list of as many numbers (2) as the column value has");
    }

    @Test
    void whatIsNoNumberAndAnIdThatStandsTwiceAreTold() {
        reading("a,all,x,about 5,,,t,,\nb,all,x,NaN,,,t,,\nc,all,x,1,,,t,,\nc,all,x,2,,,t,,\n")
                .hasMessage("""
                data/assumptions.csv:2: field (value) has the value (about 5), which is not a number
                data/assumptions.csv:3: field (value) has the value (NaN), which is not a number
                data/assumptions.csv:5: assumption (c) stands twice, first at data/assumptions.csv:4""");
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearestOne() {
        assertThatThrownBy(() -> read("discount-rate,all,x,8,5,12,pct,,\n").get("discount-rates"))
                .hasMessage("""
                        data/assumptions.csv:1: assumption (discount-rates) is not known
                          Maybe (discount-rate) was meant.""");
    }

    @Test
    void anotherValueMakesAnotherSetAndLeavesTheFirstAsItWas() {
        Assumptions base = read("discount-rate,all,x,8,5,12,pct,,why\n");
        Assumptions high = base.with("discount-rate", 30);
        assertThat(high.value("discount-rate"))
                .as("a scenario may leave the range")
                .isEqualTo(30);
        assertThat(high.get("discount-rate").reason()).isEqualTo("why");
        assertThat(base.value("discount-rate")).isEqualTo(8);
        assertThatThrownBy(() -> base.with("no-such", 1)).isInstanceOf(InputException.class);
    }
}
