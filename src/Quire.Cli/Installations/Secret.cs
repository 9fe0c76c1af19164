using Quire.Cli.Console;

namespace Quire.Cli.Installations;

/// <summary>Tokens on their way in and on the screen.</summary>
internal static class Secret
{
    /// <summary>A token as it was given: <c>-</c> means a line of standard input.</summary>
    public static string? Of(string? given, CliHost host) =>
        given == "-"
            ? host.In.ReadLine()?.Trim() is { Length: > 0 } line
                ? line
                : throw Missing()
            : given;

    /// <summary>Asks for a token on a terminal, without showing it; reads a line where there is none.</summary>
    public static string Ask(string question, CliHost host)
    {
        if (!host.InIsTerminal)
        {
            return Of("-", host)!;
        }

        host.Error.Write(question);
        return host.ReadHidden().Trim() is { Length: > 0 } typed ? typed : throw Missing();
    }

    /// <summary>Enough of a token to know it again.</summary>
    public static string Masked(string token) => token.Length > 8 ? $"…{token[^4..]}" : "…";

    private static CliException Missing() => new(ExitCode.Usage, "No token was given.");
}
