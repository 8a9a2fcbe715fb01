using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Privacy;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Privacy;

/// <summary>How long it is remembered who customers and agents were.</summary>
public sealed partial class RetentionForm(
    TenantDatabase database,
    SetRetention set,
    CurrentCaller current,
    TimeProvider clock
)
{
    private const int UsualMonths = 24;

    private bool isLimited;
    private int months = UsualMonths;
    private bool tokens;
    private bool agents;
    private bool attributes;
    private DateTimeOffset? erasedBefore;
    private bool isSaved;
    private bool isBusy;

    private bool IsValid => !isLimited || months is >= 1 and <= SetRetention.MostMonths;

    private DateOnly CutNow => ContractZone.Utc.DateOf(RetentionRule.CutAt(clock.GetUtcNow(), months));

    protected override async Task OnInitializedAsync()
    {
        await using var db = database.Open((await current.Get()).Scope);
        Show(await db.Set<RetentionRule>().AsNoTracking().SingleOrDefaultAsync());
    }

    private void Show(RetentionRule? rule)
    {
        var wish = SetRetention.Wish.Of(rule);
        (isLimited, months) = (wish.Months is not null, wish.Months ?? months);
        (tokens, agents, attributes) = (wish.Tokens, wish.Agents, wish.Attributes);
        erasedBefore = rule?.ErasedBefore;
    }

    private async Task Save()
    {
        var caller = await current.Get();
        if (!PrivacyLog.MayRead(caller) || !IsValid)
        {
            return;
        }

        (isBusy, isSaved) = (true, false);
        var wish = new SetRetention.Wish(isLimited ? months : null, tokens, agents, attributes);
        await using var db = database.Open(caller.Scope);
        Show(await set.Run(db, caller.Tenant, wish, caller.Actor, CancellationToken.None));
        (isBusy, isSaved) = (false, true);
    }
}
