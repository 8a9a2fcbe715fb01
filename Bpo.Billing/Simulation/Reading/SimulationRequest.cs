using System.Globalization;
using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Simulation.Reading;

/// <summary>A request to simulate, read and checked: months, alternatives, how far to look.</summary>
public sealed record SimulationRequest(
    IReadOnlyList<Period> Months,
    IReadOnlyList<Alternative> Alternatives,
    SimulationSettings Settings,
    string Language
)
{
    /// <summary>More sides than this nobody can compare.</summary>
    public const int MostAlternatives = 8;

    public const int MostMonths = 24;

    private static readonly string[] Languages = ["en", "ru", "zh"];

    private static readonly IReadOnlyDictionary<string, bool> Staffing = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["fixed"] = false,
        ["follows-volume"] = true,
    };

    /// <param name="versions">All versions of the contract, in any order.</param>
    public static Result<SimulationRequest> Read(JsonElement request, IReadOnlyList<AgreedVersion> versions)
    {
        var faults = new Faults();
        var node = new TermsNode(request, "", faults);
        var months = ReadMonths(node);
        var language = node.OptionalText("language") ?? "en";
        if (!Languages.Contains(language.Split('-')[0], StringComparer.OrdinalIgnoreCase))
        {
            node.Fault("language", "unknown-word", $"'{language}' is not one of {string.Join(", ", Languages)}.");
        }

        var settings = new SimulationSettings(
            node.OptionalWord("staffing", Staffing) ?? false,
            node.OptionalInteger("upToVolume", minimum: 1)
        );
        var alternatives = ReadAlternatives(node, versions, months);
        node.Close();
        return faults.None
            ? new SimulationRequest(months, [Alternative.InForce(""), .. alternatives], settings, language)
            : new Problem("simulation.invalid", "The months cannot be simulated as asked.", faults.Found);
    }

    private static List<Period> ReadMonths(TermsNode node)
    {
        var months = new List<Period>();
        foreach (var text in node.Texts("months"))
        {
            var isMonth = DateOnly.TryParseExact(
                text,
                "yyyy-MM",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var first
            );
            if (!isMonth)
            {
                node.Fault($"months/{months.Count}", "date", "A month is expected, for example \"2026-09\".");
            }
            else if (months.Count > 0 && months[^1].To != first)
            {
                node.Fault($"months/{months.Count}", "order", "Months follow one another without a gap.");
            }

            months.Add(Period.Month(isMonth ? first.Year : 1, isMonth ? first.Month : 1));
        }

        if (months.Count is 0 or > MostMonths)
        {
            node.Fault("months", "range", $"One to {MostMonths} months are expected.");
        }

        return months;
    }

    private static List<Alternative> ReadAlternatives(
        TermsNode node,
        IReadOnlyList<AgreedVersion> versions,
        List<Period> months
    )
    {
        var until = months.Count > 0 ? months[^1].To : DateOnly.MaxValue;
        var inForce =
            versions.Where(version => version.Terms.EffectiveFrom < until).MaxBy(version => version.Terms.EffectiveFrom)
            ?? versions[0];
        var reader = new AlternativeReader(inForce, versions);
        var read = node.Children("alternatives").Select(reader.Read).OfType<Alternative>().ToList();
        if (read.Count > MostAlternatives)
        {
            node.Fault("alternatives", "range", $"At most {MostAlternatives} alternatives can be compared.");
        }

        return read;
    }
}

/// <summary>A version of a contract's terms with the document it was read from.</summary>
public sealed record AgreedVersion(int Number, string Document, Terms Terms);
