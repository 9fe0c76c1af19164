using System.Diagnostics;
using Quire.Testing;

namespace Quire.Conformance.Tests.JavaScript;

/// <summary>Runs the programs in <c>js</c>.</summary>
internal static class NodeProgram
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Quire.Conformance.Tests", "js");

    /// <summary>
    /// Why the programs cannot run here; null when they can, and in CI, where missing ones must fail the tests.
    /// </summary>
    public static string? WhyNot =>
        Environment.GetEnvironmentVariable("CI") is not null ? null
        : !(Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(p => File.Exists(Path.Combine(p, "node")))
            ? "Node.js is not installed; ./test installs it."
        : !Directory.Exists(Path.Combine(Folder, "node_modules")) ? "The JavaScript client is not installed; ./test installs it."
        : null;

    /// <summary>The lines a program prints.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string program, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { program },
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await output}{await errors}");
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
