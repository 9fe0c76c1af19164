using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Quire.Cli.Completion;

/// <summary>What may come next on a command line: only what fits there and begins with what is typed already.</summary>
internal static class Suggestions
{
    /// <summary>Stands for "a path of this computer", which the shell completes itself.</summary>
    public const string Paths = ":files";

    private const string Asking = "[suggest";
    private static readonly string[] PathOptions = ["--json-file", "--output"];

    /// <summary>Whether a shell asks for suggestions.</summary>
    public static bool AreAskedFor(IReadOnlyList<string> arguments) =>
        arguments is [var first, ..] && first.StartsWith(Asking, StringComparison.Ordinal);

    /// <summary>The suggestions, one a line.</summary>
    /// <param name="root">The tree of commands.</param>
    /// <param name="line">The line up to the cursor, without the name of the program.</param>
    public static IEnumerable<string> Of(RootCommand root, string line)
    {
        var cut = line.LastIndexOfAny([' ', '\t']) + 1;
        var (parsed, word) = (root.Parse(line[..cut]), line[cut..]);
        var command = parsed.CommandResult.Command;
        var inherited = parsed.CommandResult.Parents().SelectMany(c => c.Options.Where(o => o.Recursive));
        var options = command.Options.Concat(inherited).Where(o => !o.Hidden).ToList();
        var found =
            Waiting(parsed, options) is { } option ? Values(option, PathOptions.Contains(option.Name))
            : word.StartsWith('-') ? options.Where(o => !IsGiven(parsed, o)).Select(o => o.Name)
            : command.Subcommands.Count > 0 ? command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)
            : Next(parsed) is { } argument ? Values(argument, IsPath(argument))
            : [];
        return found.Where(f => f == Paths || f.StartsWith(word, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Command> Parents(this CommandResult result)
    {
        for (var at = result.Parent as CommandResult; at is not null; at = at.Parent as CommandResult)
        {
            yield return at.Command;
        }
    }

    // An option that was typed and whose value is to follow.
    private static Option? Waiting(ParseResult parsed, List<Option> options) =>
        parsed.Tokens is [.., { Type: TokenType.Option } last]
            ? options.Find(o => o.Arity.MinimumNumberOfValues > 0 && (o.Name == last.Value || o.Aliases.Contains(last.Value)))
            : null;

    private static bool IsGiven(ParseResult parsed, Option option) =>
        option.Arity.MaximumNumberOfValues <= 1 && parsed.GetResult(option) is { Implicit: false };

    private static Argument? Next(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.FirstOrDefault(a =>
            (parsed.GetResult(a)?.Tokens.Count ?? 0) < a.Arity.MaximumNumberOfValues
        );

    private static IEnumerable<string> Values(Symbol symbol, bool isPath) =>
        isPath ? [Paths] : symbol.GetCompletions(CompletionContext.Empty).Select(c => c.Label);

    private static bool IsPath(Argument argument) =>
        typeof(FileSystemInfo).IsAssignableFrom(argument.ValueType) || argument.Name == "dir";
}
