using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Rating;

/// <summary>A number for each contact or row that depends on a seed alone, for shuffles that can be repeated.</summary>
internal static class Order
{
    public static int Of(Contact contact, int seed) => Of(ulong.Parse(contact.Id, CultureInfo.InvariantCulture), seed);

    public static int Of(int row, int seed) => Of((ulong)row, seed);

    private static int Of(ulong number, int seed)
    {
        unchecked
        {
            var mixed = number + ((ulong)seed * 0x9E3779B97F4A7C15);
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) & int.MaxValue);
        }
    }
}
