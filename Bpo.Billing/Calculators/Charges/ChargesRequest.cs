using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Billing.Rating;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>A request of the calculator, read and checked: terms, period, usage or counted quantities, what was booked before.</summary>
internal sealed record ChargesRequest(
    Terms Terms,
    RatingRequest Rating,
    IReadOnlyList<Contact> Contacts,
    string Language
)
{
    private static readonly string[] Languages = ["en", "ru", "zh"];

    /// <summary>A period of a calculation; longer ones are a mistake.</summary>
    private const int MostDays = 3_700;

    public static Result<ChargesRequest> Read(JsonElement request)
    {
        var faults = new Faults();
        var node = new TermsNode(request, "", faults);
        var terms = ReadTerms(node, faults);
        var period = ReadPeriod(node);
        var language = node.OptionalText("language") ?? "en";
        if (!Languages.Contains(language.Split('-')[0], StringComparer.OrdinalIgnoreCase))
        {
            node.Fault("language", "unknown-word", $"'{language}' is not one of {string.Join(", ", Languages)}.");
        }

        if (terms is null || period is null)
        {
            return Refuse(faults);
        }

        var usage = node.Child("usage");
        var contacts = UsageReader.Contacts(usage, terms);
        var rating = RatingRequest.Of(terms, period) with
        {
            Usage = UsageReader.Other(usage, terms),
            Counted = QuantitiesReader.Read(node, terms, period),
            Booked = BookingsReader.Booked(node, terms),
            Carried = BookingsReader.Carried(node),
        };
        usage?.Close();
        node.Close();
        return faults.None ? new ChargesRequest(terms, rating, contacts, language) : Refuse(faults);
    }

    private static Terms? ReadTerms(TermsNode node, Faults faults)
    {
        if (node.Raw("terms") is not { } document)
        {
            node.Fault("terms", "required", "'terms' is required.");
            return null;
        }

        return TermsReader
            .Read(document)
            .Match<Terms?>(
                terms => terms,
                problem =>
                {
                    foreach (var fault in problem.Faults)
                    {
                        faults.Add("/terms" + fault.Pointer, fault.Code, fault.Message);
                    }

                    return null;
                }
            );
    }

    private static Period? ReadPeriod(TermsNode node)
    {
        if (node.Child("period") is not { } period)
        {
            node.Fault("period", "required", "'period' is required.");
            return null;
        }

        var (from, to) = (period.Date("from"), period.Date("to"));
        period.Close();
        if (to <= from)
        {
            period.Fault("to", "order", "'to' must be after 'from'; it is the first day that no longer belongs.");
            return null;
        }

        if (to.DayNumber - from.DayNumber > MostDays)
        {
            period.Fault("to", "range", "A period is at most ten years.");
            return null;
        }

        return new Period(from, to);
    }

    private static Problem Refuse(Faults faults) =>
        new("calculator.invalid", "The request cannot be priced as it is.", faults.Found);
}
