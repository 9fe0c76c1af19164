using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Quire.Cli.Console;

/// <summary>What is wrong with a command line, in a few lines instead of a page of help.</summary>
/// <param name="Messages">What is wrong.</param>
/// <param name="Command">The words of the command it is about.</param>
/// <param name="Meant">What was meant, as far as one can guess.</param>
internal sealed record UsageMistakes(IReadOnlyList<string> Messages, string Command, string? Meant = null)
{
    private const string ShortHelp = """
        talks to any installation of the Dataverse API, from first deposit to download:

          quire login https://demo.dataverse.org       say who you are, once
          quire search "temperatures" --type dataset   find something
          quire download doi:10.5072/FK2/ABC copy      download its files
          quire upload data doi:10.5072/FK2/ABC        upload what is new in a folder

        """;

    /// <summary>The mistakes; null when there are none, or when help was asked for.</summary>
    public static UsageMistakes? Of(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is not ParseErrorAction)
        {
            return null;
        }

        var words = new List<string>();
        for (var at = parsed.CommandResult; at is not null; at = at.Parent as CommandResult)
        {
            words.Insert(0, at.Command is RootCommand ? "quire" : at.Command.Name);
        }

        var (name, command) = (string.Join(' ', words), parsed.CommandResult.Command);
        var unknown = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        return command is RootCommand && unknown is null ? new([ShortHelp], name)
            : command.Subcommands.Count > 0 ? new([Missing(command, name, unknown)], name, Near(command, unknown))
            : new(
                [
                    .. MissingArguments(parsed),
                    .. parsed.Errors.Select(e => e.Message).Where(m => !IsMissingArgument(m)).Distinct(StringComparer.Ordinal),
                ],
                name,
                Near(command, unknown)
            );
    }

    /// <summary>Writes them to standard error and gives the exit code.</summary>
    public int Report(CliHost host)
    {
        foreach (var message in Messages)
        {
            host.Error.WriteLine($"quire: {(message == ShortHelp ? message : SafeText.Of(message))}");
        }

        if (Meant is not null)
        {
            host.Error.WriteLine($"       Did you mean '{Meant}'?");
        }

        host.Error.WriteLine($"       '{Command} --help' says how it is used.");
        return (int)ExitCode.Usage;
    }

    private static string Missing(Command group, string command, string? unknown)
    {
        var there = string.Join(", ", group.Subcommands.Select(c => c.Name));
        return unknown is null ? $"'{command}' needs a command: {there}."
            : unknown.StartsWith('-') ? $"There is no option '{unknown}'."
            : $"There is no command '{unknown}' here; there are {there}.";
    }

    private static string? Near(Command command, string? unknown) =>
        unknown is null ? null
        : unknown.StartsWith('-') ? NearestWord.Of(unknown, Options(command))
        : NearestWord.Of(unknown, command.Subcommands.Select(c => c.Name));

    private static IEnumerable<string> Options(Command command) =>
        command.Options.Select(o => o.Name).Concat(command.Parents.OfType<Command>().SelectMany(RecursiveOptions));

    private static IEnumerable<string> RecursiveOptions(Command command) =>
        command
            .Options.Where(o => o.Recursive)
            .Select(o => o.Name)
            .Concat(command.Parents.OfType<Command>().SelectMany(RecursiveOptions));

    // The parser says only that something is missing, not what.
    private static IEnumerable<string> MissingArguments(ParseResult parsed) =>
        parsed
            .CommandResult.Command.Arguments.Where(a =>
                a.Arity.MinimumNumberOfValues > 0 && (parsed.GetResult(a)?.Tokens.Count ?? 0) == 0
            )
            .Select(a => $"<{a.Name}> is missing: {a.Description}");

    private static bool IsMissingArgument(string message) =>
        message.StartsWith("Required argument missing for command", StringComparison.Ordinal);
}
