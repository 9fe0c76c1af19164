namespace Quire.Server;

/// <summary>Why the server cannot start, in one line for whoever started it.</summary>
public sealed class StartupException(string message, int exitCode = 1) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
