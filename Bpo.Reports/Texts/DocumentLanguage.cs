namespace Bpo.Reports.Texts;

/// <summary>The language a document is written in. Everything a reader sees follows it, numbers and dates included.</summary>
public enum DocumentLanguage
{
    /// <summary>English, day before month.</summary>
    English,

    /// <summary>Russian.</summary>
    Russian,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
