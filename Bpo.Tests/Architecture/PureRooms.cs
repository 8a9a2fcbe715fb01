namespace Bpo.Tests.Architecture;

/// <summary>The rooms that compute touch no storage, no network, no file and no clock, so that every number can be replayed.</summary>
public sealed class PureRooms
{
    private static readonly string[] Rooms =
    [
        "Contracts",
        "Rating",
        "Compliance",
        "Invoicing",
        "Reviews",
        "Simulation",
        "Padding",
        "Reconciliation",
        "Staffing",
    ];

    private static readonly string[] Impure =
    [
        "Bpo.Billing.Persistence",
        "Bpo.Billing.Payments",
        "Bpo.Billing.Runs",
        "Microsoft.EntityFrameworkCore",
        "System.Net.Http",
        "System.IO.File",
        "System.IO.Directory",
        "System.TimeProvider",
        "System.Random",
    ];

    [Fact]
    public void rooms_that_compute_are_pure()
    {
        var types = typeof(Billing.Contracts.TermsReader)
            .Assembly.GetTypes()
            .Concat(typeof(Domain.Amounts.Money).Assembly.GetTypes())
            .Where(type => IsIn(type, "Bpo.Domain") || Rooms.Any(room => IsIn(type, "Bpo.Billing." + room)))
            .ToList();
        var trespasses =
            from type in types
            from used in TypeDependencies.Of(type)
            where Impure.Any(forbidden => IsUnder(used, forbidden))
            select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(trespasses);
    }

    [Fact]
    public void the_scan_sees_what_a_method_calls() =>
        Assert.Contains(typeof(File), TypeDependencies.Of(typeof(Trespasser)));

    [Fact]
    public void money_and_results_are_never_computed_in_binary_floating_point()
    {
        var offenders =
            from type in typeof(Billing.Contracts.TermsReader)
                .Assembly.GetTypes()
                .Concat(typeof(Domain.Amounts.Money).Assembly.GetTypes())
            where IsIn(type, "Bpo.Domain") || Rooms.Any(room => IsIn(type, "Bpo.Billing." + room))
            where TypeDependencies.Of(type).Any(used => used == typeof(double) || used == typeof(float))
            select type.FullName;

        Assert.Empty(offenders);
    }

    private static bool IsIn(Type type, string room) => type.Namespace == room || Starts(type.Namespace, room + ".");

    private static bool IsUnder(Type type, string name) =>
        type.FullName == name || IsIn(type, name) || Starts(type.FullName, name + "+");

    private static bool Starts(string? text, string start) => text?.StartsWith(start, StringComparison.Ordinal) == true;

    private static class Trespasser
    {
        internal static bool Reads() => File.Exists("anything");
    }
}
