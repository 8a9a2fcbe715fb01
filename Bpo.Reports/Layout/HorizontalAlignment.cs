namespace Bpo.Reports.Layout;

internal enum HorizontalAlignment
{
    Left,
    Center,
    Right,
}
