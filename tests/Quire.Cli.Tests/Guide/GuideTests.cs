using System.Diagnostics;
using System.Text.RegularExpressions;
using Quire.Cli.Console;
using Quire.Cli.Search;
using Quire.Cli.Tests.Running;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Cli.Tests.Guide;

/// <summary>docs/guide/cli.md says what is so: its walkthrough runs, its tables are complete.</summary>
public sealed partial class GuideTests
{
    private static string Page => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "guide", "cli.md"));

    [Fact]
    public async Task The_walkthrough_runs_from_first_to_last()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var shell = Shell.Empty();
        shell.Write("bin/quire", $"#!/bin/sh\nexec dotnet '{CliProcess.Program}' \"$@\"\n");
        var script = shell.Write(
            "walk.sh",
            "set -euo pipefail\nchmod +x ../bin/quire\nset -x\n"
                + string.Join(
                    '\n',
                    GuideBlock.HeldBy(GetType(), nameof(The_walkthrough_runs_from_first_to_last)).Select(b => b.Code)
                )
        );
        var start = new ProcessStartInfo("bash", [script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Directory.CreateDirectory(Path.Combine(shell.Folder, "here")).FullName,
        };
        start.Environment["PATH"] = $"{Path.Combine(shell.Folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(shell.Folder, "config");
        start.Environment["SERVER"] = server.Address.AbsoluteUri;
        start.Environment["TOKEN"] = server.AdminToken;
        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEndAsync();
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.True(bash.ExitCode == 0, $"{output}\n{await error}");
        Assert.Contains("2 to add, 0 unchanged", output, StringComparison.Ordinal);
        Assert.Contains("1 replaced, 1 unchanged", output, StringComparison.Ordinal);
        Assert.Contains("is published as version 1.0.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_json_shape_is_listed_with_its_members()
    {
        var page = Page;
        var types = typeof(CliJson)
            .Assembly.GetTypes()
            .Where(t => t.IsClass && (typeof(IFacts).IsAssignableFrom(t) || t.GetInterfaces().Contains(typeof(IRow))))
            .Append(typeof(SearchResult))
            .ToList();
        Assert.NotEmpty(types);
        Assert.All(
            types,
            type =>
            {
                var name = type.Name.EndsWith("Result", StringComparison.Ordinal) ? type.Name[..^6] : type.Name;
                var members = CliJson.Shapes.GetTypeInfo(type)!.Properties.Select(p => $"`{p.Name}`");
                Assert.Contains($"| `{name}` | {string.Join(", ", members)} |", page, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Every_exit_code_is_listed() =>
        Assert.All(
            Enum.GetValues<ExitCode>(),
            code => Assert.Contains($"| {(int)code} | {code} |", Page, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_command_that_is_shown_in_the_package_is_a_command()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "Quire.Cli", "README.md"));
        var lines = ShellBlock()
            .Matches(readme)
            .SelectMany(m => m.Groups["code"].Value.Split('\n'))
            .Where(l => l.StartsWith("quire ", StringComparison.Ordinal))
            .ToList();
        using var shell = Shell.Empty();
        var root = QuireCommandLine.Build(shell.Host());
        Directory.CreateDirectory(Path.Combine(shell.Folder, "data"));
        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            l =>
                Assert.Empty(
                    root.Parse(
                        l["quire ".Length..]
                            .Replace(" data ", $" {Path.Combine(shell.Folder, "data")} ", StringComparison.Ordinal)
                    ).Errors
                )
        );
    }

    [GeneratedRegex("```(sh|text)\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShellBlock();
}
