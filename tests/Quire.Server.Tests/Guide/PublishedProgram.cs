using System.Diagnostics;
using Quire.Testing;

namespace Quire.Server.Tests.Guide;

/// <summary>The server as <c>dotnet publish</c> leaves it: made once in a run, of what the build of the tests compiled.</summary>
internal static class PublishedProgram
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>The folder, which nobody may change.</summary>
    public static Task<string> FolderAsync() => Made.Value;

    private static async Task<string> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("quire-published-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var start = new ProcessStartInfo(
            "dotnet",
            ["publish", "src/Quire.Server", "-c", Configuration, "--no-build", "-o", folder, "--nologo", "-v", "q"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = RepositoryRoot.Path,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var publish = Process.Start(start)!;
        var (output, errors) = (publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? folder
            : throw new InvalidOperationException($"dotnet publish ended with {publish.ExitCode}: {await output}{await errors}");
    }

    private static string Configuration =>
        AppContext.BaseDirectory.Contains("/release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";
}
