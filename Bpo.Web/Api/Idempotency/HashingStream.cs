using System.Security.Cryptography;
using System.Text;

namespace Bpo.Web.Api.Idempotency;

/// <summary>Passes a body on and hashes what goes by, so that nothing has to be kept to know what came.</summary>
internal sealed class HashingStream : Stream
{
    private readonly Stream inner;
    private string? finished;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="start">What is hashed before the body: who sends it, and where to.</param>
    public HashingStream(Stream inner, string start)
    {
        this.inner = inner;
        hash.AppendData(Encoding.UTF8.GetBytes(start + "\n"));
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left, and answers the hash of the whole in lower-case hexadecimal.</summary>
    public async Task<string> FinishAsync(CancellationToken cancel)
    {
        await CopyToAsync(Null, cancel);
        return finished ??= Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        hash.AppendData(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        hash.AppendData(buffer, offset, read);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        base.Dispose(disposing);
    }
}
