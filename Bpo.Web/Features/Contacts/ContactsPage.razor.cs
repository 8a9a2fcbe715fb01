using System.Globalization;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Web.Components.Lists;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contacts;

/// <summary>The very contacts a figure rests on.</summary>
public sealed partial class ContactsPage(ContactList contacts, CurrentCaller current)
{
    private const int MostMinutes = 24 * 60;

    private ContactList.Filter? filter;
    private bool isMissing;

    [Parameter]
    public required string Id { get; set; }

    [SupplyParameterFromQuery]
    private string? Period { get; set; }

    [SupplyParameterFromQuery]
    private string? Service { get; set; }

    [SupplyParameterFromQuery]
    private string? Outcome { get; set; }

    /// <summary>With <see cref="Minutes"/> a part of the month.</summary>
    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private int? Minutes { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var place = await contacts.Find((await current.Get()).Scope, Id, CancellationToken.None);
        filter =
            place is not null && Months.Parse(Period) is { } month
                ? new ContactList.Filter(
                    place,
                    month,
                    string.IsNullOrEmpty(Service) ? null : Service,
                    Enum.TryParse<Outcome>(Outcome, out var outcome) ? outcome : null,
                    SpanOf(Start, Minutes)
                )
                : null;
        isMissing = filter is null;
    }

    private DateTimeOffset? Start =>
        DateTimeOffset.TryParse(From, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? start
            : null;

    internal static InstantRange? SpanOf(DateTimeOffset? from, int? minutes) =>
        from is { } start ? new InstantRange(start, start.AddMinutes(Math.Clamp(minutes ?? 1, 1, MostMinutes))) : null;

    private async Task<RowPage<ContactList.Row>> Read(RowQuery query) =>
        await contacts.Read((await current.Get()).Scope, filter!, query, CancellationToken.None);

    private string Href(Outcome? outcome) => $"/contracts/{Id}/contacts?{Query(outcome)}";

    private string Query(Outcome? outcome) =>
        $"period={Period}&service={Uri.EscapeDataString(Service ?? "")}&outcome={outcome}{SpanQuery}";

    private string SpanQuery =>
        Start is { } from
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"&from={from.UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'}&minutes={Minutes}"
            )
            : "";
}
