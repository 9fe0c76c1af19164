using System.Diagnostics;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Cli.Tests.Publication;

/// <summary>The command line as its users get it: a package, installed as a tool, without a network.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("quire-tool-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task The_tool_is_installed_from_its_package_and_runs()
    {
        var block = Assert.Single(GuideBlock.HeldBy(GetType(), nameof(The_tool_is_installed_from_its_package_and_runs)));
        var feed = Path.Combine(_home.FullName, "feed");
        _ = await RunAsync(
            RepositoryRoot.Path,
            $"dotnet pack src/Quire.Cli --no-build -c {Configuration} -o '{feed}' --nologo -v q",
            ownHome: false
        );
        await File.WriteAllTextAsync(
            Path.Combine(_home.FullName, "nuget.config"),
            """<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>"""
        );

        _ = await RunAsync(_home.FullName, block.Code, ownHome: true);

        Assert.Contains(
            "--limit-rate",
            await RunAsync(_home.FullName, "quire upload --help", ownHome: true),
            StringComparison.Ordinal
        );
    }

    private static string Configuration =>
        AppContext.BaseDirectory.Contains("/release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";

    private async Task<string> RunAsync(string folder, string script, bool ownHome)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (ownHome)
        {
            start.Environment["HOME"] = start.Environment["DOTNET_CLI_HOME"] = _home.FullName;
            start.Environment["NUGET_PACKAGES"] = Path.Combine(_home.FullName, "packages");
            start.Environment["PATH"] =
                $"{Path.Combine(_home.FullName, ".dotnet", "tools")}:{Environment.GetEnvironmentVariable("PATH")}";
            start.Environment["DOTNET_ROOT"] = Path.GetFullPath(
                Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")
            );
        }

        using var bash = Process.Start(start)!;
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync();
        Assert.True(bash.ExitCode == 0, $"{script} ended with {bash.ExitCode}: {await output}{await errors}");
        return await output;
    }
}
