using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contacts;

/// <summary>One contact: what happened, and by which rule the records of its source became it.</summary>
public sealed partial class ContactPage(ReadContact read, CurrentCaller current)
{
    private ReadContact.View? view;
    private bool isMissing;

    [Parameter]
    public required string Id { get; set; }

    [Parameter]
    public required string ContactId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        view = await read.Handle((await current.Get()).Scope, Id, ContactId, CancellationToken.None);
        isMissing = view is null;
    }

    private IEnumerable<(string Name, string Value)> Facts(Contact contact) =>
        new (string Name, string Value)[]
        {
            (Words["Contacts.Outcome"], Words[$"Contacts.Outcome.{contact.Outcome}"]),
            (Words["Contacts.Service"], view!.Place.NameOf(view.Service)),
            (Words["Contacts.Queue"], contact.Queue),
            (Words["Contacts.Agent"], contact.Agent),
            (Words["Contacts.Arrived"], Moment(contact.EnqueuedAt)),
            (Words["Contacts.Answered"], Moment(contact.AnsweredAt)),
            (Words["Contacts.Ended"], Moment(contact.EndedAt)),
            (Words["Contacts.Wait"], contact.WaitSeconds >= 0 ? Formats.Number(contact.WaitSeconds) : "–"),
            (Words["Contacts.Talk"], Formats.Number(contact.TalkSeconds)),
            (Words["Contacts.Hold"], Formats.Number(contact.HoldSeconds)),
            (Words["Contacts.Disposition"], contact.Disposition),
        }.Where(fact => fact.Value.Length > 0);

    private string Moment(DateTimeOffset? instant) =>
        instant is { } at ? Formats.Moment(at, view!.Place.Zone, seconds: true) : "";
}
