namespace Bpo.Web.Operations.Startup;

/// <summary>Tells the person at the terminal what the start is doing; a service log keeps the same lines.</summary>
public sealed class StartProgress(TextWriter terminal)
{
    public StartProgress()
        : this(Console.Out) { }

    public void Say(string line)
    {
        terminal.WriteLine($"bpo  {line}");
        terminal.Flush();
    }
}
