using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Samples;

internal static class SampleClauses
{
    public static string Cite(this DocumentLanguage language, string clause) =>
        language.Pick($"clause\u00A0{clause}", $"п.\u00A0{clause}", $"条款\u00A0{clause}");
}
