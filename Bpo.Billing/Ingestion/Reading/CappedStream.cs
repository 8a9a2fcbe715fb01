using System.Globalization;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Stops an archive that unpacks to far more than it weighs, before it fills memory or disk.</summary>
internal sealed class CappedStream(Stream unpacked, Stream packed, ReadLimits limits) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int taken;
        try
        {
            taken = unpacked.Read(buffer);
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

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private static UnreadableFileException Refusal(string code, string detail) => new(new Problem(code, detail));
}
