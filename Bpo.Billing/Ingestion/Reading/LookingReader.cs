namespace Bpo.Billing.Ingestion.Reading;

/// <summary>A text whose beginning can be looked at before it is read.</summary>
internal sealed class LookingReader : TextReader
{
    private const int Most = 4 << 10;

    private readonly TextReader text;
    private readonly char[] ahead = new char[Most];
    private readonly int length;
    private int at;

    public LookingReader(TextReader text)
    {
        this.text = text;
        length = text.ReadBlock(ahead, 0, Most);
    }

    /// <summary>Its first characters, at most a few thousand.</summary>
    public string Beginning => new(ahead, 0, length);

    public override int Peek() => at < length ? ahead[at] : text.Peek();

    public override int Read() => at < length ? ahead[at++] : text.Read();

    public override int Read(char[] buffer, int index, int count)
    {
        if (at >= length)
        {
            return text.Read(buffer, index, count);
        }

        var taken = Math.Min(count, length - at);
        ahead.AsSpan(at, taken).CopyTo(buffer.AsSpan(index));
        at += taken;
        return taken;
    }
}
