using System.ComponentModel;
using System.Text.Json;
using Bpo.Web.Api.OpenApi;

namespace Bpo.Web.Api.Simulations;

/// <summary>What <c>POST /contracts/{id}/simulations</c> takes. It describes; the reader names faults in the document itself.</summary>
[Description("Past months of a contract and the terms to price them under; the terms in force are always among them.")]
public sealed record SimulationOrder(
    [property: Description("Months that follow one another, such as 2026-09 and 2026-10.")]
        IReadOnlyList<string> Months,
    [property: Description("At most eight.")] IReadOnlyList<SimulationOrder.Alternative>? Alternatives = null,
    [property: Description("fixed (default) keeps hours and seats at other volumes; follows-volume scales them.")]
        string? Staffing = null,
    [property: Description(
        "Contacts of all months together up to which costs are compared; three times the real ones when absent."
    )]
        int? UpToVolume = null,
    [property: Description("en, ru or zh.")] string? Language = null
)
{
    [Description("A name, and exactly one of terms, version, patch and model.")]
    public sealed record Alternative(
        string Name,
        [property: Description("A whole terms document.")] TermsDocument? Terms = null,
        [property: Description("The number of another version of the contract.")] int? Version = null,
        [property: Description("JSON Patch (add, replace, remove) on the terms in force.")]
            IReadOnlyList<Operation>? Patch = null,
        [property: Description("One price model for all work, or for one service.")] Model? Model = null
    );

    public sealed record Operation(string Op, string Path, JsonElement? Value = null);

    public sealed record Model(
        [property: Description(
            "per-minute, per-contact, per-hour, per-seat, minute-package, request-package, per-record, per-connected-call, per-result or percent-of-sales."
        )]
            string Kind,
        [property: Description("Of one unit; of a unit beyond the package; percent of sales.")] string Price,
        [property: Description("Units a package includes.")] string? Included = null,
        [property: Description("What the package costs a month.")] string? Fee = null,
        [property: Description("Billing increment of minutes; every second when absent.")] string? Increment = null,
        [property: Description("Further contacts of a customer within so many hours are free.")]
            int? RepeatHours = null,
        [property: Description("Talk below which a connected call does not count.")] int? MinTalkSeconds = null,
        [property: Description("Type of result; sale when absent.")] string? Result = null,
        [property: Description("Derives hours or seats from the handling time at this occupancy.")]
            string? OccupancyPercent = null,
        [property: Description("Paid hours of a seat in a month.")] string? HoursPerSeat = null,
        [property: Description("A number of seats, whatever the volume.")] string? Seats = null,
        [property: Description("Only this service is priced anew.")] string? Service = null
    );

    internal static readonly ExampleRequest[] Examples =
    [
        new(
            "models-side-by-side",
            "Per minute with another increment, per contact, and a package of minutes",
            """
            { "months": ["2026-10"],
              "alternatives": [
                { "name": "Billed by the second", "patch": [ { "op": "replace", "path": "/pricing/0/increment", "value": "1/1" } ] },
                { "name": "Per contact", "model": { "kind": "per-contact", "price": "1.90", "repeatHours": 24 } },
                { "name": "Package", "model": { "kind": "minute-package", "included": "5000", "fee": "1900.00", "price": "0.45" } } ],
              "language": "en" }
            """
        ),
        new(
            "agents-instead-of-minutes",
            "Hours and seats derived from the handling time",
            """
            { "months": ["2026-10"], "staffing": "follows-volume",
              "alternatives": [
                { "name": "Per hour", "model": { "kind": "per-hour", "price": "19.50", "occupancyPercent": "78" } },
                { "name": "Per seat", "model": { "kind": "per-seat", "price": "2950.00", "occupancyPercent": "78", "hoursPerSeat": "150" } } ] }
            """
        ),
    ];
}
