using System.Diagnostics;

namespace Bpo.Tests.Reports.Pdf;

/// <summary>A command line tool that reads PDF; a test that needs one skips with its name when it is absent.</summary>
internal static class PdfTool
{
    /// <summary>Runs a tool on a document and gives what it printed.</summary>
    /// <param name="arguments">"{}" stands for the file.</param>
    public static async Task<string> Run(string tool, byte[] pdf, params string[] arguments)
    {
        Assert.SkipUnless(IsInstalled(tool), $"{tool} is not installed.");
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo(tool)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument == "{}" ? path : argument);
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, $"{tool}: {errors}");
            return await output;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The words of a document in reading order.</summary>
    public static Task<string> Text(byte[] pdf) => Run("pdftotext", pdf, "-layout", "-enc", "UTF-8", "{}", "-");

    private static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, tool)));
}
