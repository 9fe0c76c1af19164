using Spectre.Console;

namespace Quire.Cli.Console;

/// <summary>Drawing on a terminal, in colour unless <c>NO_COLOR</c> is set.</summary>
internal static class Terminal
{
    public static IAnsiConsole Of(CliHost host, TextWriter writer)
    {
        var dumb = string.Equals(host.Variable("TERM"), "dumb", StringComparison.Ordinal);
        var settings = new AnsiConsoleSettings
        {
            Ansi = dumb ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = dumb || host.Variable("NO_COLOR") is not null ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = dumb ? InteractionSupport.No : InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        };
        settings.Enrichment.UseDefaultEnrichers = false;
        return AnsiConsole.Create(settings);
    }
}
