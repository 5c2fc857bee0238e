package tizbek.register;

/** What is asked of procedures beyond filing, decision and dealing: calls, corrections, silence, consent, appeals, offers of product. */
public sealed interface ProcedureRequest extends Request
        permits CallRequest, CaseRequest, AppealRequest, ProductRequest {}
