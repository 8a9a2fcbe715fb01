using Bpo.Billing.Runs.Imports;
using Bpo.Web.Access;

namespace Bpo.Web.Features.Imports;

/// <summary>Contacts that no contract claims, ageing until somebody amends the terms; times are in UTC, as they have no contract.</summary>
public sealed partial class UnmatchedPage(UnmatchedUsage unmatched, CurrentCaller current, TimeProvider clock)
{
    private IReadOnlyList<UnmatchedGroup>? groups;
    private bool mayRematch;
    private bool isBusy;
    private int? moved;

    private DateTimeOffset Now => clock.GetUtcNow();

    protected override async Task OnInitializedAsync()
    {
        var caller = await current.Get();
        mayRematch = caller.May(Scopes.UsageWrite);
        groups = await unmatched.Read(caller.Scope, CancellationToken.None);
    }

    private async Task Rematch()
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.UsageWrite))
        {
            return;
        }

        isBusy = true;
        moved = await unmatched.Rematch(caller.Scope, CancellationToken.None);
        groups = await unmatched.Read(caller.Scope, CancellationToken.None);
        isBusy = false;
    }

    private static string Named(string word) => word.Length == 0 ? "–" : word;
}
