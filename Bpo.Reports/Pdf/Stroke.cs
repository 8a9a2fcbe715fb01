namespace Bpo.Reports.Pdf;

/// <summary>How a line is drawn: width in points, dash as lengths on and off.</summary>
internal readonly record struct Stroke(Rgb Color, double Width = 0.5, double DashOn = 0, double DashOff = 0);
