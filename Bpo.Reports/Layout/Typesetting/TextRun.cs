namespace Bpo.Reports.Layout.Typesetting;

/// <summary>Text in one style, made safe to set.</summary>
internal sealed record TextRun(string Raw, TextStyle Style)
{
    public string Text { get; } = PlainText.Clean(Raw);
}
