package tizbek.register;

/** What happened in procedures beyond filing, decision and dealing. */
public sealed interface ProcedureDeed extends Deed permits CallDeed, CaseDeed, AppealDeed, ProductDeed {}
