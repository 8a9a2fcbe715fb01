using Bpo.Domain;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contracts.Terms;

/// <summary>What is wrong with a value of the terms. The reader of terms says it in English, with ids and limits.</summary>
public static class FaultWords
{
    public static string Say(this Words words, Fault fault) =>
        Language.Current == Language.English ? fault.Message : words.Find($"Problems.{fault.Code}") ?? fault.Message;
}
