using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Rating;

/// <summary>
/// How many cases a property is tried on: the few of a quick run, or as many as <c>BPO_PROPERTY_CASES</c> says.
/// </summary>
internal static class PropertyCases
{
    private const int Quick = 100;

    /// <summary>Many cases find more when each is small: faults of order need few contacts.</summary>
    private const int SizeOfMany = 30;

    public static int Count { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("BPO_PROPERTY_CASES"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        )
            ? count
            : Quick;

    public static void Holds(this Property property) => property.Check(Of(Count));

    /// <summary>For cases so small that ten fit into the time of one.</summary>
    public static void HoldsTenfold(this Property property) => property.Check(Of(10 * Count));

    private static Config Of(int cases) =>
        Count > Quick
            ? Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(SizeOfMany)
            : Config.QuickThrowOnFailure.WithMaxTest(cases);
}
