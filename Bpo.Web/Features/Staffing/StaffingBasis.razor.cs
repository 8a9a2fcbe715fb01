using Bpo.Billing.Runs.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Staffing;

/// <summary>What a plan rests on, and where each figure of it comes from.</summary>
public sealed partial class StaffingBasis
{
    [Parameter, EditorRequired]
    public required StaffingSheet Sheet { get; set; }

    private string Source(RuleSource source) => Words[$"Staffing.Source.{source}"];

    private string Weeks => $"{Formats.Date(Sheet.Measured.From)} – {Formats.Date(Sheet.Measured.To.AddDays(-1))}";

    private string ForecastText
    {
        get
        {
            var origin = Words[$"Staffing.Origin.{Sheet.Forecast.Origin}"];
            var numbers = Sheet.Forecast.Editions.Select(edition => edition.Number).OfType<int>().ToList();
            return numbers.Count == 0
                ? origin
                : Words[
                    "Staffing.ForecastText",
                    origin,
                    string.Join(", ", numbers.Select(number => Formats.Number(number)))
                ];
        }
    }

    private string AhtText
    {
        get
        {
            var sources = Sheet
                .Plan.Intervals.Where(interval => interval.Load is { Contacts: > 0 })
                .Select(interval => interval.Aht)
                .Distinct()
                .ToList();
            var measured = Words[
                "Staffing.AhtMeasured",
                Formats.Seconds(Sheet.Plan.MeasuredAht ?? 0, 1),
                Formats.Number(Sheet.Plan.MeasuredHandled, 0),
                Weeks
            ];
            return sources switch
            {
                [AhtSource.Given] => Words["Staffing.AhtGiven"],
                [AhtSource.Forecast] => Words["Staffing.AhtAnnounced"],
                [AhtSource.Measured] => measured,
                [] => Sheet.IsClosed ? "–" : Words["Staffing.AhtUnknown"],
                _ => Words["Staffing.AhtMixed", measured],
            };
        }
    }

    private string ProfileText
    {
        get
        {
            var ways = Sheet
                .Plan.Intervals.Where(interval => interval.Load is not null)
                .Select(interval => interval.Way)
                .DefaultIfEmpty()
                .Max();
            return Words[$"Staffing.Profile{ways}", Weeks, Formats.Number(Sheet.MeasuredContacts, 0)];
        }
    }
}
