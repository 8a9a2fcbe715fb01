using Bpo.Domain.Sla;

namespace Bpo.Billing.Contracts;

/// <summary>Reads over what a promise is judged.</summary>
internal static class MeasureReader
{
    private const int QuarterOfHour = 15;
    private const int MinutesOfDay = 1_440;

    public static Measure Read(TermsNode? node)
    {
        if (node is null)
        {
            return Measure.OverPeriod;
        }

        var over = node.Text("over");
        if (over is not ("period" or "intervals") && node.Has("over"))
        {
            node.Fault("over", "unknown-word", $"'{over}' is not one of period, intervals.");
        }

        var measure = over == "intervals" ? ReadIntervals(node) : Measure.OverPeriod;
        node.Close();
        return measure;
    }

    public static decimal Volume(TermsNode node)
    {
        var volume = node.OptionalNumber("minimumVolume") ?? 0;
        if (volume < 0)
        {
            node.Fault("minimumVolume", "order", "A volume is zero or more.");
        }

        return volume;
    }

    private static Measure.Intervals ReadIntervals(TermsNode node)
    {
        var minutes = node.Integer("minutes");
        if (node.Has("minutes") && (minutes <= 0 || minutes % QuarterOfHour != 0 || MinutesOfDay % minutes != 0))
        {
            node.Fault("minutes", "interval", "An interval is a multiple of 15 minutes that divides the day.");
        }

        var share = node.Number("share");
        if (share is < 0 or > 100)
        {
            node.Fault("share", "percentage", "The share of intervals is a percentage from 0 to 100.");
        }

        return new Measure.Intervals(Math.Max(minutes, QuarterOfHour), share, Volume(node));
    }
}
