using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Archives;

/// <summary>An entry of an archive while it unpacks: on its budget, and refused when it is an archive itself.</summary>
internal sealed class BudgetStream(Stream unpacked, UnpackBudget budget) : ForwardStream(unpacked)
{
    private long read;

    public override int Read(Span<byte> buffer)
    {
        int taken;
        try
        {
            taken = Inner.ReadAtLeast(buffer, Math.Min(4, buffer.Length), throwOnEndOfStream: false);
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
}
