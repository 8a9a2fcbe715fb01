using System.Globalization;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Web.Components.Lists;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contacts;

/// <summary>The very contacts a figure rests on.</summary>
public sealed partial class ContactsPage(ContactList contacts, CurrentCaller current)
{
    /// <summary>A day on which the clock is set back.</summary>
    private const int MostMinutes = 25 * 60;

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

    [SupplyParameterFromQuery]
    private string? Queue { get; set; }

    [SupplyParameterFromQuery]
    private string? Agent { get; set; }

    /// <summary>With <see cref="Minutes"/> a part of the month.</summary>
    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private int? Minutes { get; set; }

    /// <summary>With <see cref="Hour"/> an hour of the week.</summary>
    [SupplyParameterFromQuery]
    private string? Weekday { get; set; }

    [SupplyParameterFromQuery]
    private int? Hour { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var place = await contacts.Find((await current.Get()).Scope, Id, CancellationToken.None);
        filter =
            place is not null && Months.Parse(Period) is { } month
                ? new ContactList.Filter(
                    place,
                    month,
                    Given(Service),
                    Enum.TryParse<Outcome>(Outcome, out var outcome) ? outcome : null,
                    SpanOf(Start, Minutes),
                    Given(Queue),
                    Given(Agent),
                    HourOfWeek.Parse(Weekday, Hour)
                )
                : null;
        isMissing = filter is null;
    }

    private DateTimeOffset? Start =>
        DateTimeOffset.TryParse(From, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? start
            : null;

    internal static string? Given(string? word) => string.IsNullOrEmpty(word) ? null : word;

    internal static InstantRange? SpanOf(DateTimeOffset? from, int? minutes) =>
        from is { } start ? new InstantRange(start, start.AddMinutes(Math.Clamp(minutes ?? 1, 1, MostMinutes))) : null;

    private async Task<RowPage<ContactList.Row>> Read(RowQuery query) =>
        await contacts.Read((await current.Get()).Scope, filter!, query, CancellationToken.None);

    private string Href(Outcome? outcome) => $"/contracts/{Id}/contacts?{Query(outcome)}";

    /// <summary>All contacts of the month again, whatever part of it was asked for.</summary>
    private string Whole => $"/contracts/{Id}/contacts?period={Period}";

    /// <summary>What narrows the list beside the outcome, in words; empty for all of the month.</summary>
    private string Narrowed =>
        string.Join(
            " · ",
            new[]
            {
                filter!.Queue is { } queue ? Words["Exclusions.Queue", queue] : null,
                filter.Agent is { } agent ? Words["Contacts.OfAgent", agent] : null,
                filter.Span is { } span
                    ? $"{Formats.Moment(span.From, filter.Place.Zone)} – {Formats.Moment(span.To, filter.Place.Zone)}"
                    : null,
                filter.Hour?.Say(),
            }.OfType<string>()
        );

    private string Query(Outcome? outcome) =>
        $"period={Period}&service={Escaped(Service)}&queue={Escaped(Queue)}&agent={Escaped(Agent)}&outcome={outcome}{SpanQuery}{HourQuery}";

    private string HourQuery => filter?.Hour is { } hour ? $"&{hour.Query}" : "";

    private static string Escaped(string? word) => Uri.EscapeDataString(word ?? "");

    private string SpanQuery =>
        Start is { } from
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"&from={from.UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'}&minutes={Minutes}"
            )
            : "";
}
