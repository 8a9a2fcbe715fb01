using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads a surcharge and the moment, or the kind of contact, it applies to.</summary>
internal static class PremiumReader
{
    public static Premium Read(TermsNode node)
    {
        var premium = new Premium(
            node.Text("name"),
            node.Percent("percent", from: -100, to: 1000),
            node.Child("when") is { } when ? ReadCondition(when) : Missing(node),
            node.OptionalFlag("insidePackage") ?? true
        );
        node.Close();
        return premium;
    }

    internal static PremiumCondition ReadCondition(TermsNode node)
    {
        var condition = new PremiumCondition
        {
            Calendar = node.OptionalText("calendar"),
            Side = ReadSide(node),
            Days = ServiceReader.Words(node, "days", TermsWords.Days),
            From = node.Has("from") ? ServiceReader.ReadTimeOfDay(node, "from") : null,
            To = node.Has("to") ? ServiceReader.ReadTimeOfDay(node, "to") : null,
            Language = node.OptionalText("language"),
            Channel = node.OptionalWord("channel", TermsWords.Channels),
            Region = node.OptionalText("region"),
        };
        Check(node, condition);
        node.Close();
        return condition;
    }

    private static CalendarSide ReadSide(TermsNode node)
    {
        var outside = node.OptionalFlag("outside") ?? false;
        var holiday = node.OptionalFlag("holiday") ?? false;
        if (outside && holiday)
        {
            node.Fault("holiday", "conflict", "'outside' and 'holiday' exclude each other.");
        }

        return holiday ? CalendarSide.Holiday
            : outside ? CalendarSide.Outside
            : CalendarSide.Inside;
    }

    private static void Check(TermsNode node, PremiumCondition condition)
    {
        if (condition.Calendar is null && condition.Side != CalendarSide.Inside)
        {
            node.Fault("calendar", "required", "'outside' and 'holiday' need a calendar.");
        }

        if ((condition.From is null) != (condition.To is null))
        {
            node.Fault(condition.From is null ? "from" : "to", "required", "A part of the day has a start and an end.");
        }
        else if (condition.From is not null && condition.From == condition.To)
        {
            node.Fault("to", "order", "A part of the day must not be empty.");
        }

        var looksAtContact =
            condition.Language is not null || condition.Channel is not null || condition.Region is not null;
        if (!condition.LooksAtTime && !looksAtContact)
        {
            node.Fault("", "required", "A premium needs at least one condition.");
        }
    }

    private static PremiumCondition Missing(TermsNode node)
    {
        node.Fault("when", "required", "'when' is required.");
        return new PremiumCondition();
    }
}
