package tizbek.register.internal;

import tizbek.register.DisclosureDeed;

/** What the entries about owing, owning, finding and paying do to the state: each record takes the place of the one before. */
final class DisclosureFold {

    private DisclosureFold() {}

    static void apply(State state, DisclosureDeed deed) {
        switch (deed) {
            case DisclosureDeed.ProgrammeFiled filed -> state.put(filed.programme());
            case DisclosureDeed.ProgrammeSettled settled -> {
                settled.replaced().forEach(state::put);
                state.put(settled.programme());
            }
            case DisclosureDeed.Submitted submitted -> state.put(submitted.submission());
            case DisclosureDeed.SubmissionSettled settled -> state.put(settled.submission());
            case DisclosureDeed.PermitEntered entered -> state.put(entered.permit());
            case DisclosureDeed.NoticeServed served -> state.put(served.notice());
            case DisclosureDeed.NoticeClosed closed -> state.put(closed.notice());
            case DisclosureDeed.ResourcesStated stated -> state.put(stated.statement());
            case DisclosureDeed.OwnersDeclared declared -> state.put(declared.ownership());
            case DisclosureDeed.PaymentReported reported -> state.put(reported.payment());
        }
    }
}
