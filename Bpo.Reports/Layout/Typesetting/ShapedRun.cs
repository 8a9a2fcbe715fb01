using Bpo.Reports.Pdf.TrueType;

namespace Bpo.Reports.Layout.Typesetting;

/// <summary>Text of one font and style with its measured width in points.</summary>
internal readonly record struct ShapedRun(TrueTypeFont Font, string Text, TextStyle Style, double Width);
