using Bpo.Web.Documents;

namespace Bpo.Web.Mail;

/// <summary>A mail as it leaves.</summary>
/// <param name="Document">Goes along as a file.</param>
/// <param name="Id">The same at every attempt, so that a receiver can tell a repetition.</param>
public sealed record Letter(Guid Id, string To, string Subject, string Text, Printed? Document = null);
