using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts;

/// <summary>The versions in order of time, and what any two of them say differently.</summary>
public sealed partial class VersionsTab
{
    private int from;
    private int to;

    [Parameter, EditorRequired]
    public required ContractView Contract { get; set; }

    [Parameter]
    public ContractView.Version? InForce { get; set; }

    protected override void OnInitialized()
    {
        if (Contract.Versions is [var newest, var before, ..])
        {
            (from, to) = (before.Number, newest.Number);
        }
    }

    private string DocumentOf(int number) =>
        Contract.Versions.FirstOrDefault(version => version.Number == number)?.Document ?? "{}";
}
