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

        // A word that is unknown also means that the command is missing; the first says more.
        var messages = parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal);
        return new([.. parsed.UnmatchedTokens.Count > 0 ? messages.Where(m => !m.StartsWith("Required command", StringComparison.Ordinal)) : messages], string.Join(' ', words));
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
