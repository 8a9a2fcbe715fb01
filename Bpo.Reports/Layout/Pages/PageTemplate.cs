using Bpo.Reports.Layout.Typesetting;

namespace Bpo.Reports.Layout.Pages;

/// <summary>What every page of a document shares. Measures in points.</summary>
internal sealed record PageTemplate
{
    public const double A4Width = 595.28;
    public const double A4Height = 841.89;

    public double Width { get; init; } = A4Width;
    public double Height { get; init; } = A4Height;
    public required double Margin { get; init; }
    public required double Top { get; init; }
    public required double Bottom { get; init; }

    /// <summary>Head of a page by its number and the page count; null leaves the page without one.</summary>
    public Func<int, int, Element?> Header { get; init; } = (_, _) => null;

    public Func<int, int, Element?> Footer { get; init; } = (_, _) => null;

    /// <summary>A word set large and pale across every page.</summary>
    public TextRun? Watermark { get; init; }

    public double ContentWidth => Width - 2 * Margin;
    public double ContentHeight => Height - Top - Bottom;
}
