package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who owns or controls a party, as declared on a day; the next declaration stands in its place, and the log keeps both.
 *
 * @param subject whose owners
 * @param revision 1 for the first declaration of a subject
 * @param interests none where nobody reaches what the law calls an owner, or nobody is known
 * @param noneOrNull why there are none
 * @param documents SHA-256 of the papers
 */
public record Ownership(
        String subject,
        int revision,
        List<Interest> interests,
        @Nullable None noneOrNull,
        Source source,
        LocalDate declaredOn,
        List<String> documents)
        implements Kept {

    /** What somebody has in a party; words of the codelist of BODS. */
    public enum Kind {
        SHAREHOLDING("shareholding"),
        VOTING_RIGHTS("votingRights"),
        APPOINTMENT_OF_BOARD("appointmentOfBoard"),
        OTHER_INFLUENCE("otherInfluenceOrControl"),
        SENIOR_MANAGER("seniorManagingOfficial"),
        PROFIT_OR_INCOME("rightsToProfitOrIncome"),
        BY_CONTRACT("rightsGrantedByContract"),
        NOMINEE("nominee");

        private final String bods;

        Kind(String bods) {
            this.bods = bods;
        }

        public String bods() {
            return bods;
        }

        /** As the command line writes it: {@code voting-rights}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether somebody stands between. */
    public enum Way {
        DIRECT,
        INDIRECT,
        UNKNOWN
    }

    /** Why no owner is named; words of the codelist of BODS. */
    public enum None {
        NO_OWNERS("noBeneficialOwners"),
        CANNOT_IDENTIFY("subjectUnableToConfirmOrIdentifyBeneficialOwner"),
        NOT_PROVIDED("interestedPartyHasNotProvidedInformation"),
        EXEMPT("subjectExemptFromDisclosure"),
        UNKNOWN("unknown");

        private final String bods;

        None(String bods) {
            this.bods = bods;
        }

        public String bods() {
            return bods;
        }
    }

    /** Where a declaration comes from; words of the codelist of BODS. */
    public enum Source {
        SELF_DECLARATION("selfDeclaration"),
        OFFICIAL_REGISTER("officialRegister"),
        THIRD_PARTY("thirdParty"),
        VERIFIED("verified");

        private final String bods;

        Source(String bods) {
            this.bods = bods;
        }

        public String bods() {
            return bods;
        }
    }

    /**
     * What one owner has.
     *
     * @param owner a party of the register: a person, a company, a state
     * @param leastPercent of the share, 0 to 100; null where it is no share or not known
     * @param mostPercent the same as the least where the share is exact
     * @param beneficial whether it makes a person a beneficial owner; never of a company
     * @param until day on which it ended; of an interest that lasts null
     */
    public record Interest(
            String owner,
            Kind kind,
            Way way,
            @Nullable BigDecimal leastPercent,
            @Nullable BigDecimal mostPercent,
            boolean beneficial,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    public Ownership {
        interests = List.copyOf(interests);
        documents = List.copyOf(documents);
    }

    @Override
    public String id() {
        return subject;
    }
}
