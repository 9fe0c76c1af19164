using Spectre.Console;

namespace Quire.Cli.Console;

/// <summary>Drawing on a terminal, in colour unless <c>NO_COLOR</c> is set.</summary>
internal static class Terminal
{
    /// <summary>For results: without colours, plain text is enough.</summary>
    public static IAnsiConsole Results(CliHost host) => Of(host, host.Out, ansi: host.Variable("NO_COLOR") is null);

    /// <summary>For bars, which must be able to move.</summary>
    public static IAnsiConsole Bars(CliHost host) => Of(host, host.Error, ansi: true);

    /// <summary>Whether words on standard error are coloured.</summary>
    public static bool ColoursErrors(CliHost host) =>
        host.ErrorIsTerminal && host.Variable("NO_COLOR") is null && host.Variable("TERM") != "dumb";

    private static IAnsiConsole Of(CliHost host, TextWriter writer, bool ansi)
    {
        var able = ansi && !string.Equals(host.Variable("TERM"), "dumb", StringComparison.Ordinal);
        var settings = new AnsiConsoleSettings
        {
            Ansi = able ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem =
                !able || host.Variable("NO_COLOR") is not null ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = able ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        };
        settings.Enrichment.UseDefaultEnrichers = false;
        return AnsiConsole.Create(settings);
    }
}
