namespace Bpo.Reports.Layout.Typesetting;

/// <summary>The three weights of the family; the value is the CSS weight.</summary>
internal enum FontWeight
{
    Regular = 400,
    SemiBold = 600,
    Bold = 700,
}
