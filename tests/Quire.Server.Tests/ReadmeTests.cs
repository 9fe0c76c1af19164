using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>The first deposit of the README, pasted as a reader does.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task The_first_deposit_ends_with_a_search_that_finds_it()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartForUseAsync(folder.Path);
        var recipe = Recipe()
            .Match(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "README.md")))
            .Groups["code"]
            .Value;
        Assert.InRange(recipe.Trim().Split('\n').Length, 1, 10);
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = RepositoryRoot.Path,
        };

        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEndAsync();
        await bash.StandardInput.WriteAsync(
            recipe
                .Replace("data/admin-token", folder.Inside("admin-token"), StringComparison.Ordinal)
                .Replace("http://localhost:8080", server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
        );
        bash.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var kill = patience.Token.Register(() => bash.Kill(entireProcessTree: true));
        await bash.WaitForExitAsync();

        Assert.True(bash.ExitCode == 0, await error);
        var last = (await output)[(await output).LastIndexOf("{\"status\"", StringComparison.Ordinal)..];
        Assert.Equal(1, JsonNode.Parse(last)!["data"]!["total_count"]!.GetValue<int>());
    }

    [GeneratedRegex("## A first deposit\n\n```\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Recipe();
}
