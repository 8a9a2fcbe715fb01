using System.Text.Json;
using Bpo.Billing.Contracts.Charges;
using Bpo.Billing.Contracts.Promises;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Contracts;

/// <summary>Reads a terms document. The answer is the terms, or every fault with its JSON pointer.</summary>
public static class TermsReader
{
    /// <summary>No real terms nest deeper; a bomb does.</summary>
    private const int MaximumDepth = 16;

    public static Result<Terms> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            return new Problem(
                "terms.not-json",
                $"This is no JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}."
            );
        }
    }

    public static Result<Terms> Read(JsonElement root)
    {
        var faults = new Faults();
        var terms = ReadTerms(new TermsNode(root, "", faults));
        if (faults.None)
        {
            TermsRules.Check(terms, faults);
        }

        return faults.None
            ? terms
            : new Problem("terms.invalid", "The terms cannot be accepted as they are.", faults.Found);
    }

    private static Terms ReadTerms(TermsNode node)
    {
        var zone = ReadZone(node, "timeZone") ?? ContractZone.Utc;
        var terms = new Terms
        {
            EffectiveFrom = node.Date("effectiveFrom"),
            Currency = node.Has("currency") ? node.OptionalCurrency("currency") ?? Currency.Euro : Missing(node),
            Zone = zone,
            Calendars = [.. node.Children("calendars").Select(calendar => ServiceReader.ReadCalendar(calendar, zone))],
            Services = [.. node.Children("services").Select(ServiceReader.Read)],
            Sites = [.. node.Children("sites").Select(SiteReader.Read)],
            Pricing = [.. node.Children("pricing").Select(ChargeReader.Read).OfType<Domain.Pricing.Charge>()],
            Commitments = CommitmentsReader.Read(node.Child("commitments")),
            Forecasts = [.. node.Children("forecasts").Select(ForecastReader.Read)],
            Slas = [.. node.Children("slas").Select(SlaReader.Read).OfType<Domain.Sla.SlaClause>()],
            Credits = CreditsReader.Read(node.Child("credits")),
            Invoicing = InvoicingReader.Read(node.Child("invoicing")),
            Notices = NoticesReader.Read(node.Child("notices")),
        };
        node.Close();
        return terms;
    }

    internal static ContractZone? ReadZone(TermsNode node, string member)
    {
        if (node.OptionalText(member) is not { } id)
        {
            return null;
        }

        var zone = ContractZone.Find(id);
        if (zone is null)
        {
            node.Fault(member, "time-zone", $"'{id}' is not a known time zone.");
        }

        return zone;
    }

    private static Currency Missing(TermsNode node)
    {
        node.Fault("currency", "required", "'currency' is required.");
        return Currency.Euro;
    }
}
