using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Tests.Running;

namespace Quire.Cli.Tests.Console;

/// <summary>Every command shows how it is used, and what it shows is so.</summary>
public sealed class HelpTests
{
    [Fact]
    public async Task Every_help_shows_examples()
    {
        using var shell = Shell.Empty();
        foreach (var words in Under(QuireCommandLine.Build(shell.Host()), []).Select(c => c.Words).Append([]))
        {
            var help = (await shell.RunAsync([.. words, "--help"])).Well().Out;
            Assert.Matches($@"Examples:\n  quire {string.Join(' ', words)}", help);
        }
    }

    [Fact]
    public void Every_example_is_a_command_line_of_its_command()
    {
        using var shell = Shell.Empty();
        shell.Write("data/readings.csv", "1");
        var root = QuireCommandLine.Build(shell.Host());
        var commands = Under(root, []).Where(c => c.Command is CliCommand).ToList();
        Assert.NotEmpty(commands);
        Assert.All(
            commands,
            c =>
                Assert.All(
                    ((CliCommand)c.Command).Examples,
                    example =>
                    {
                        Assert.StartsWith($"quire {string.Join(' ', c.Words)}", example, StringComparison.Ordinal);
                        var parsed = root.Parse(
                            example["quire ".Length..]
                                .Replace(" data ", $" {Path.Combine(shell.Folder, "data")} ", StringComparison.Ordinal)
                                .Replace(
                                    " readings.csv",
                                    $" {Path.Combine(shell.Folder, "data", "readings.csv")}",
                                    StringComparison.Ordinal
                                )
                        );
                        Assert.Empty(parsed.Errors);
                        Assert.Same(c.Command, parsed.CommandResult.Command);
                    }
                )
        );
    }

    private static IEnumerable<(string[] Words, Command Command)> Under(Command command, string[] words) =>
        command.Subcommands.SelectMany(c => Under(c, [.. words, c.Name]).Prepend(([.. words, c.Name], c)));
}
