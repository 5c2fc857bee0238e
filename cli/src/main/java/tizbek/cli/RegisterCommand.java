package tizbek.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tizbek register}: subsoil rights. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RegisterDemoCommand.class,
            RegisterPartyCommand.class,
            RegisterFileCommand.class,
            RegisterWithdrawCommand.class,
            RegisterDecideCommand.class,
            RegisterDealCommand.class,
            RegisterRestrictCommand.class,
            RegisterOfferCommand.class,
            RegisterAnswerCommand.class,
            RegisterCallCommand.class,
            RegisterCorrectionCommand.class,
            RegisterDaysCommand.class,
            RegisterSilenceCommand.class,
            RegisterConsentCommand.class,
            RegisterAppealCommand.class,
            RegisterProductCommand.class,
            RegisterRemindersCommand.class,
            RegisterCountriesCommand.class,
            RegisterShowCommand.class,
            RegisterListCommand.class,
            RegisterDueCommand.class,
            RegisterProgrammeCommand.class,
            RegisterSubmitCommand.class,
            RegisterSettleCommand.class,
            RegisterPermitCommand.class,
            RegisterNoticeCommand.class,
            RegisterDutiesCommand.class,
            RegisterPersonCommand.class,
            RegisterSealedCommand.class,
            RegisterDeclareCommand.class,
            RegisterOwnersCommand.class,
            RegisterStatementCommand.class,
            RegisterResourcesCommand.class,
            RegisterEitiCommand.class,
            RegisterPaymentCommand.class,
            RegisterPaymentsCommand.class,
            RegisterLogCommand.class,
            RegisterVerifyCommand.class,
            RegisterRebuildCommand.class,
            RegisterBackupCommand.class,
            RegisterRestoreCommand.class,
            RegisterExportCommand.class,
            RegisterTransitionsCommand.class,
            RegisterAccountCommand.class,
            RegisterProposalsCommand.class,
            RegisterConfirmCommand.class,
            RegisterDeclineCommand.class,
            RegisterPermissionsCommand.class,
            RegisterImportCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        description = "Keep a register of subsoil rights: applications, rights, dealings, and the log behind them.",
        footer = {"", "Example: tizbek register demo --register demo --rights 2000"})
final class RegisterCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw RootCommand.missingCommand(spec);
    }
}
