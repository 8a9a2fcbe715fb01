using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>Reads a request of the calculator; terms first, since all else is read by them.</summary>
internal static class SlasRequestReader
{
    private static readonly string[] Languages = ["en", "ru", "zh", "zh-Hans"];

    public static Result<SlasRequest> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("terms", out var terms))
        {
            return Refused([new Fault("/terms", "required", "'terms' is required.")]);
        }

        return TermsReader
            .Read(terms)
            .Match(
                read => ReadWith(read, root),
                problem =>
                    Refused([.. problem.Faults.Select(fault => fault with { Pointer = $"/terms{fault.Pointer}" })])
            );
    }

    private static Result<SlasRequest> ReadWith(Terms terms, JsonElement root)
    {
        var faults = new Faults();
        var node = new TermsNode(root, "", faults);
        node.Raw("terms");
        var period = PeriodReader.Read(node, terms);
        var language = node.OptionalText("language") ?? terms.Invoicing.Language;
        if (!Languages.Contains(language, StringComparer.Ordinal))
        {
            node.Fault("language", "unknown-word", $"'{language}' is not one of {string.Join(", ", Languages)}.");
        }

        var request = new SlasRequest(
            terms,
            period,
            SourceReader.Read(node, terms, period),
            FeesReader.Read(node.Child("fees")),
            [.. node.Children("history").Select(past => HistoryReader.Read(past, terms))],
            [.. node.Children("incidents").Select(IncidentReader.Read)],
            node.Texts("restored"),
            [.. node.Children("uncured").Select(UncuredReader.Read)],
            node.OptionalDate("serviceStart") ?? terms.EffectiveFrom,
            language
        );
        node.Close();
        return faults.None ? request : Refused(faults.Found);
    }

    private static Result<SlasRequest> Refused(IReadOnlyList<Fault> faults) =>
        new Problem("calculator.invalid", "The request cannot be calculated as it is.", faults);
}
