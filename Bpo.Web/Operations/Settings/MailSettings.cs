namespace Bpo.Web.Operations.Settings;

/// <summary>How mail leaves: through a relay, or as files into a folder that a mail server picks up. Neither: there is no mail.</summary>
public sealed class MailSettings
{
    /// <summary>The relay's name; empty uses the folder.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>STARTTLS; off only for a relay on the same machine.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "";

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>An absolute path; each message becomes a file in it.</summary>
    public string PickupFolder { get; init; } = "";

    /// <summary>What stands before the paths in a mail, such as <c>https://bpo.example</c>.</summary>
    public string Site { get; init; } = "";

    public bool IsOn => Host.Length > 0 || PickupFolder.Length > 0;

    /// <summary>What is wrong with these settings, in words; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (IsOn && !System.Net.Mail.MailAddress.TryCreate(From, out _))
        {
            yield return "Mail:From is missing or no address: whoever receives mail must see who sent it.";
        }

        if (Host.Length == 0 && PickupFolder.Length > 0 && !Path.IsPathFullyQualified(PickupFolder))
        {
            yield return "Mail:PickupFolder must be an absolute path.";
        }

        if (User.Length > 0 && !Tls)
        {
            yield return "Mail:Tls must be on where Mail:User signs in: a password is not sent in the clear.";
        }

        if (Port is < 1 or > 65535)
        {
            yield return "Mail:Port is a number from 1 to 65535.";
        }
    }
}
