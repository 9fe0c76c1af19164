using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Quire.Cli.Commands;

/// <summary>The usual help, and below it how the command is used.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const int MostOfGroup = 6;

    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = help.Action is HelpAction usual ? new HelpWithExamples(usual) : help.Action;
        }
    }

    /// <summary>How a command, or the commands of a group, are used.</summary>
    public static IEnumerable<string> Of(Command command) =>
        command is CliCommand cli ? cli.Examples : command.Subcommands.Select(c => Of(c).First()).Take(MostOfGroup);

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Of(parseResult.CommandResult.Command))
        {
            output.WriteLine($"  {example}");
        }

        return code;
    }
}
