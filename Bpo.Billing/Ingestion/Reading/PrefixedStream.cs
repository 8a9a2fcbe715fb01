namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Gives back the bytes that were read ahead, then the rest of a stream that cannot seek.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ForwardStream(rest)
{
    private ReadOnlyMemory<byte> ahead = prefix;

    public override int Read(Span<byte> buffer)
    {
        if (ahead.IsEmpty)
        {
            return Inner.Read(buffer);
        }

        var taken = Math.Min(buffer.Length, ahead.Length);
        ahead.Span[..taken].CopyTo(buffer);
        ahead = ahead[taken..];
        return taken;
    }
}
