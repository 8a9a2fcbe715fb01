using Bpo.Billing.Runs.Privacy;
using Bpo.Domain;

namespace Bpo.Web.Features.Privacy;

/// <summary>Forgets one customer: first what would go and what stays, then, with a reason, for good.</summary>
public sealed partial class EraseForm(FindCustomer find, EraseCustomer eraser, CurrentCaller current)
{
    private string number = "";
    private string looked = "";
    private string reason = "";
    private bool isSure;
    private bool isBusy;
    private FindCustomer.Found? found;
    private EraseCustomer.Erased? erased;
    private Problem? refusal;

    private async Task Look()
    {
        var caller = await current.Get();
        if (!PrivacyLog.MayRead(caller) || number.Trim().Length == 0)
        {
            return;
        }

        (isBusy, erased, isSure, looked) = (true, null, false, number.Trim());
        var answer = await find.Run(caller.Scope, looked, token: null, CancellationToken.None);
        found = answer.Match(known => known, _ => (FindCustomer.Found?)null);
        refusal = answer.Match(_ => (Problem?)null, problem => problem);
        isBusy = false;
    }

    private async Task Erase()
    {
        var caller = await current.Get();
        if (!PrivacyLog.MayRead(caller) || found is null || !isSure)
        {
            return;
        }

        isBusy = true;
        var done = await eraser.Run(
            caller.Scope,
            looked,
            token: null,
            caller.Actor,
            reason.Trim(),
            CancellationToken.None
        );
        erased = done.Match(gone => gone, _ => (EraseCustomer.Erased?)null);
        refusal = done.Match(_ => (Problem?)null, problem => problem);
        (found, isSure, isBusy) = (null, false, false);
        (number, looked, reason) = erased is null ? (number, looked, reason) : ("", "", "");
    }
}
