using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.QueueLog;

/// <summary>
/// What the events of queue_log mean for a leg, after Asterisk's apps/app_queue.c and the add-ons that write more. A SYSCOMPAT
/// counts as abandoned, as it does in Asterisk's own statistics.
/// </summary>
internal static class QueueEvents
{
    /// <summary>Ends a leg that somebody answered; the value tells which argument the hold time is, the talk time is the next.</summary>
    public static int? HoldArgument(QueueLogLine line) =>
        line.Event switch
        {
            "COMPLETECALLER" or "COMPLETEAGENT" => 0,
            "BLINDTRANSFER" or "TRANSFER" => 2,
            "ATTENDEDTRANSFER" when line.Text(0) == "LINK" => 3,
            "ATTENDEDTRANSFER" => 2,
            _ => null,
        };

    public static bool IsTransfer(string name) => name is "BLINDTRANSFER" or "TRANSFER" or "ATTENDEDTRANSFER";

    /// <summary>Ends a leg that nobody answered; the argument that holds the wait, where the dialect prints one.</summary>
    public static (Outcome Outcome, int WaitArgument)? Exit(string name) =>
        name switch
        {
            "ABANDON" => (Outcome.Abandoned, 2),
            "SYSCOMPAT" => (Outcome.Abandoned, -1),
            "EXITWITHTIMEOUT" => (Outcome.TimedOut, 2),
            "EXITEMPTY" or "WITHDRAW" => (Outcome.Overflowed, 2),
            "EXITWITHKEY" => (Outcome.Overflowed, 3),
            _ => null,
        };

    /// <summary>Turned away before entering: offered, never queued.</summary>
    public static Outcome? TurnedAway(string name) =>
        name switch
        {
            "FULL" or "JOINEMPTY" or "LEAVEEMPTY" or "DIVERT_CA_RATIO" or "DIVERT_HOLDTIME" => Outcome.Overflowed,
            "CLOSED" => Outcome.Blocked,
            _ => null,
        };

    /// <summary>Events about agents and the server, and attempts that end nothing.</summary>
    public static bool IsOther(string name) =>
        name
            is "RINGNOANSWER"
                or "RINGCANCELED"
                or "AGENTDUMP"
                or "ADDMEMBER"
                or "REMOVEMEMBER"
                or "PAUSE"
                or "UNPAUSE"
                or "PAUSEALL"
                or "UNPAUSEALL"
                or "PENALTY"
                or "RINGINUSE"
                or "AGENTLOGIN"
                or "AGENTLOGOFF"
                or "AGENTCALLBACKLOGIN"
                or "AGENTCALLBACKLOGOFF"
                or "CONFIGRELOAD"
                or "WRAPUPSTART"
                or "PAUSEREASON"
                or "CALLSTATUS"
                or "INFO"
                or "OUTCALL"
                or "OUTDIAL"
                or "OUTANSWER"
                or "OUTCANCEL"
                or "OUTCHANUNAVAIL"
                or "OUTCONGESTION"
                or "OUTTRANSFER"
                or "CALLOUTBOUND"
                or "DID";
}
