namespace Quire.Cli.Console;

/// <summary>A mistake that is known and named.</summary>
/// <param name="code">What the program ends with.</param>
/// <param name="message">What went wrong.</param>
/// <param name="next">What the user can do about it.</param>
internal sealed class CliException(ExitCode code, string message, string? next = null) : Exception(message)
{
    public ExitCode Code => code;

    public string? Next => next;
}
