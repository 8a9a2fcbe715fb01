using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>
/// Raised from inside a stream, where a refusal cannot be returned: the file turned out to be cut, broken or a bomb after
/// reading had begun. <see cref="UsageFile"/> turns it back into a refusal.
/// </summary>
public sealed class UnreadableFileException : IOException
{
    public UnreadableFileException(Problem problem)
        : base(problem.Detail) => Problem = problem;

    public Problem Problem { get; }
}
