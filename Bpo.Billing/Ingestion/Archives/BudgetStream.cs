using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Archives;

/// <summary>An entry of an archive while it unpacks: on its budget, and refused when it is an archive itself.</summary>
internal sealed class BudgetStream(Stream unpacked, UnpackBudget budget) : Stream
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
            taken = unpacked.ReadAtLeast(buffer, Math.Min(4, buffer.Length), throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(
                new Problem(RefusalCodes.BrokenArchive, "The archive is broken or cut short.")
            );
        }

        if (read == 0 && ArchiveKinds.Of(buffer[..taken]) != ArchiveKind.None)
        {
            throw new UnreadableFileException(
                new Problem(RefusalCodes.NestedArchive, "There is an archive inside the archive; unpack the outer one.")
            );
        }

        read += taken;
        budget.Take(taken);
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
}
