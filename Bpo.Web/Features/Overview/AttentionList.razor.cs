using Bpo.Domain.Sla;
using Bpo.Web.Components.Status;
using Bpo.Web.Features.Sla;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Overview;

/// <summary>What waits for somebody: promises missed or running out, drafts to issue, files with rows set aside.</summary>
public sealed partial class AttentionList
{
    [Parameter, EditorRequired]
    public required OverviewView View { get; set; }

    private static Tone ToneOf(BudgetAlert alert) => alert == BudgetAlert.Half ? Tone.Info : Tone.Warn;

    private IEnumerable<(MonthResults Month, SlaResult Result)> Missed =>
        View.Rows.SelectMany(row =>
            row.Results.Results.Where(result =>
                    result.Attainment == Attainment.Missed && result.Class != SlaClass.Reporting
                )
                .Select(result => (row.Results, result))
        );
}
