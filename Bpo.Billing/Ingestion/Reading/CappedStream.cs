using System.Globalization;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Stops an archive that unpacks to far more than it weighs, before it fills memory or disk.</summary>
internal sealed class CappedStream(Stream unpacked, Stream packed, ReadLimits limits) : ForwardStream(unpacked)
{
    private long read;

    public override int Read(Span<byte> buffer)
    {
        int taken;
        try
        {
            taken = Inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Refusal(RefusalCodes.BrokenArchive, "The gzip data is broken or cut short.");
        }

        if (taken == 0 && !buffer.IsEmpty && !GzipTrailer.Confirms(packed, read))
        {
            throw Refusal(RefusalCodes.BrokenArchive, "The gzip data is broken or cut short.");
        }

        read += taken;
        if (read > limits.UnpackedBytes)
        {
            var most = limits.UnpackedBytes.ToString(CultureInfo.InvariantCulture);
            throw Refusal(RefusalCodes.UnpacksTooLarge, $"The file unpacks to more than {most} bytes.");
        }

        if (read > limits.RatioFreeBytes && read / limits.UnpackRatio > packed.Position)
        {
            throw Refusal(
                RefusalCodes.UnpacksTooLarge,
                $"The file unpacks to more than {limits.UnpackRatio} times its size; that is no usage record."
            );
        }

        return taken;
    }

    private static UnreadableFileException Refusal(string code, string detail) => new(new Problem(code, detail));
}
