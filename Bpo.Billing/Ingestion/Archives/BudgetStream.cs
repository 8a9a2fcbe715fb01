using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Archives;

/// <summary>An entry of an archive while it unpacks, on its budget.</summary>
internal sealed class BudgetStream(Stream unpacked, UnpackBudget budget) : ForwardStream(unpacked)
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var taken = Inner.Read(buffer);
            budget.Take(taken);
            return taken;
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(
                new Problem(RefusalCodes.BrokenArchive, "The archive is broken or cut short.")
            );
        }
    }
}
