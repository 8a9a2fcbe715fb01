namespace Bpo.Billing.Ingestion;

/// <summary>Why a whole file is refused: nothing of it is taken.</summary>
public static class RefusalCodes
{
    public const string UnknownColumn = "import.unknown-column";
    public const string MissingColumn = "import.missing-column";
    public const string DuplicateColumn = "import.duplicate-column";
    public const string NoHeader = "import.no-header";
    public const string WrongEncoding = "import.wrong-encoding";
    public const string TooLarge = "import.too-large";
    public const string UnpacksTooLarge = "import.unpacks-too-large";
    public const string BrokenArchive = "import.broken-archive";
    public const string Empty = "import.empty";
    public const string WrongFormat = "import.wrong-format";
    public const string Interrupted = "import.interrupted";
    public const string UnknownFormat = "source.unknown-format";
    public const string InvalidProfile = "source.invalid-profile";

    public static readonly IReadOnlyList<string> All =
    [
        UnknownColumn,
        MissingColumn,
        DuplicateColumn,
        NoHeader,
        WrongEncoding,
        TooLarge,
        UnpacksTooLarge,
        BrokenArchive,
        Empty,
        WrongFormat,
        Interrupted,
        UnknownFormat,
        InvalidProfile,
    ];
}
