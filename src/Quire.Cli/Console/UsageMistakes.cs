using System.CommandLine;
using System.CommandLine.Invocation;

namespace Quire.Cli.Console;

/// <summary>What is wrong with a command line, in a few lines instead of a page of help.</summary>
internal sealed record UsageMistakes(IReadOnlyList<string> Messages, string Command)
{
    /// <summary>The mistakes; null when there are none, or when help was asked for.</summary>
    public static UsageMistakes? Of(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is not ParseErrorAction)
        {
            return null;
        }

        var words = new List<string>();
        for (var at = parsed.CommandResult; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
        {
            words.Insert(0, at.Command is RootCommand ? "quire" : at.Command.Name);
        }

        var command = string.Join(' ', words);
        return parsed.CommandResult.Command is { Subcommands.Count: > 0 } group
            ? new([Missing(group, command, parsed.UnmatchedTokens)], command)
            : new([.. parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal)], command);
    }

    private static string Missing(Command group, string command, IReadOnlyList<string> unknown)
    {
        var there = string.Join(", ", group.Subcommands.Select(c => c.Name));
        return unknown is not [var first, ..] ? $"'{command}' needs a command: {there}."
            : first.StartsWith('-') ? $"There is no option '{first}'."
            : $"There is no command '{first}' here; there are {there}.";
    }

    /// <summary>Writes them to standard error and gives the exit code.</summary>
    public int Report(CliHost host)
    {
        foreach (var message in Messages)
        {
            host.Error.WriteLine($"quire: {SafeText.Of(message)}");
        }

        host.Error.WriteLine($"       '{Command} --help' says how it is used.");
        return (int)ExitCode.Usage;
    }
}
