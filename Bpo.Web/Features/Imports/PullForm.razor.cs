using Bpo.Billing.Runs.Completeness;
using Bpo.Billing.Runs.Pulls;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Pulls;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Imports;

/// <summary>From where and when a source's files are fetched.</summary>
public sealed partial class PullForm(SetPull set, PullSource pull, MarkMissedDay mark, CurrentCaller current)
{
    private const int UsualMinutes = 60;

    private string url = "";
    private bool isDaily;
    private int minutes = UsualMinutes;
    private TimeOnly hour = new(6, 0);
    private PullCredential credential;
    private string name = "";
    private string secret = "";
    private Problem? refusal;
    private bool mayWrite;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required Source Source { get; set; }

    [Parameter]
    public SourcePull? Pull { get; set; }

    /// <summary>Days whose own file never came.</summary>
    [Parameter]
    public IReadOnlyList<DateOnly> Missed { get; set; } = [];

    /// <summary>Days of which somebody said that their file came another way.</summary>
    [Parameter]
    public IReadOnlyList<ReadSources.MarkedDay> Marked { get; set; } = [];

    [Parameter, EditorRequired]
    public required EventCallback OnSaved { get; set; }

    private string Zone => SourceCalendar.Of(Source).Id;

    protected override async Task OnInitializedAsync()
    {
        mayWrite = (await current.Get()).May(Scopes.UsageWrite);
        if (Pull is { } stored)
        {
            (url, isDaily) = (stored.Url, stored.DailyAt is not null);
            (minutes, hour) = (stored.EveryMinutes ?? minutes, stored.DailyAt ?? hour);
            (credential, name) = (stored.Credential, stored.CredentialName);
        }
    }

    private Task Save() =>
        Do(caller =>
        {
            var wanted = new WantedPull(
                url.Trim(),
                isDaily ? new PullSchedule(null, hour) : new PullSchedule(minutes, null),
                credential,
                credential == PullCredential.None ? "" : name.Trim(),
                credential == PullCredential.None || secret.Length == 0 ? null : secret
            );
            return set.Run(caller.Scope, Source.Id, wanted, caller.Actor, CancellationToken.None);
        });

    private Task Clear() => Do(caller => set.Clear(caller.Scope, Source.Id, caller.Actor, CancellationToken.None));

    private Task RunNow() =>
        Do(caller => pull.Run(caller.Scope, Source.Id, day: null, caller.Actor, CancellationToken.None));

    private Task Repeat(DateOnly day) =>
        Do(caller => pull.Run(caller.Scope, Source.Id, day, caller.Actor, CancellationToken.None));

    private Task Mark((DateOnly Day, string Note) said) =>
        Do(caller => mark.Run(caller.Scope, Source, said.Day, said.Note, caller.Actor, CancellationToken.None));

    private Task Unmark(DateOnly day) =>
        Do(caller => mark.Undo(caller.Scope, Source, day, caller.Actor, CancellationToken.None));

    private async Task Do(Func<Caller, Task<Result<SourcePull>>> what)
    {
        var caller = await current.Get();
        if (!caller.May(Scopes.UsageWrite))
        {
            return;
        }

        isBusy = true;
        var done = await what(caller);
        (isBusy, refusal) = (false, done.Match(_ => (Problem?)null, problem => problem));
        if (refusal is null)
        {
            secret = "";
            await OnSaved.InvokeAsync();
        }
    }
}
