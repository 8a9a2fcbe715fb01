using System.Globalization;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Archives;

/// <summary>How much all entries of one archive may unpack to together, counted as it comes out and not as it is claimed.</summary>
/// <param name="packedBytes">The length of the archive: entries may share their bytes, so no entry is judged alone.</param>
internal sealed class UnpackBudget(ReadLimits limits, long packedBytes)
{
    private long unpacked;

    public void Take(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.UnpackedBytes)
        {
            var most = limits.UnpackedBytes.ToString(CultureInfo.InvariantCulture);
            throw Refusal($"The archive unpacks to more than {most} bytes.");
        }

        if (unpacked > limits.RatioFreeBytes && unpacked / limits.UnpackRatio > packedBytes)
        {
            throw Refusal(
                $"The archive unpacks to more than {limits.UnpackRatio} times its size; that is no usage record."
            );
        }
    }

    private static UnreadableFileException Refusal(string detail) =>
        new(new Problem(RefusalCodes.UnpacksTooLarge, detail));
}
