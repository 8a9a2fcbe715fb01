using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>The price of a unit against the volume: one bar a tier, as high as its price.</summary>
public sealed partial class TierChart
{
    private const decimal Left = 36;
    private const decimal Across = 260;
    private const decimal Floor = 66;
    private const decimal Tallest = 48;

    [Parameter, EditorRequired]
    public required IReadOnlyList<Band> Bands { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    private string Description =>
        Words["Terms.TierChart"]
        + ": "
        + string.Join("; ", Bands.Select(band => $"{UpTo(band)} {Formats.Exact(band.Price)}"));

    private IEnumerable<Bar> Bars
    {
        get
        {
            var highest = Math.Max(Bands.Max(band => band.Price), 0.0000001m);
            var width = Across / Bands.Count;
            return Bands.Select(
                (band, index) =>
                {
                    var height = Tallest * band.Price / highest;
                    var x = Left + index * width;
                    return new Bar(
                        Text(x + 1),
                        Text(Floor - height),
                        Text(width - 2),
                        Text(height),
                        Text(x + width / 2),
                        Text(Math.Max(Floor - height - 3, 10)),
                        Text(x + width),
                        Formats.Exact(band.Price),
                        UpTo(band)
                    );
                }
            );
        }
    }

    /// <summary>The bands of a charge with at least two tiers; null where there is nothing to draw.</summary>
    public static IReadOnlyList<Band>? Of(JsonNode? charge)
    {
        if ((charge as JsonObject)?["tiers"]?["bands"] is not JsonArray { Count: > 1 } bands)
        {
            return null;
        }

        var read = bands.Select(band => (Price: Number(band?["price"]), UpTo: Number(band?["upTo"]))).ToList();
        return read.Any(band => band.Price is null or < 0)
            ? null
            : [.. read.Select(band => new Band(band.UpTo, band.Price!.Value))];
    }

    private static string UpTo(Band band) => band.UpTo is { } edge ? Formats.Exact(edge) : "∞";

    private static string Text(decimal place) => place.ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal? Number(JsonNode? node) =>
        decimal.TryParse(node?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <param name="UpTo">The upper bound; null for the last.</param>
    public sealed record Band(decimal? UpTo, decimal Price);

    private sealed record Bar(
        string X,
        string Y,
        string Width,
        string Height,
        string Middle,
        string TextY,
        string End,
        string Price,
        string UpTo
    );
}
