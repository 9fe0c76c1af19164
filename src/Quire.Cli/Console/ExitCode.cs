namespace Quire.Cli.Console;

/// <summary>What the program ends with; listed for users in docs/guide/cli.md.</summary>
internal enum ExitCode
{
    Success = 0,

    /// <summary>Something went wrong on the server or on this computer.</summary>
    Failed = 1,

    /// <summary>The command line, the configuration or a file given makes no sense.</summary>
    Usage = 2,

    /// <summary>What was named does not exist, or may not be seen.</summary>
    NotFound = 3,

    /// <summary>The token is missing, unknown, or without the right.</summary>
    NotPermitted = 4,

    /// <summary>The server does not answer.</summary>
    Unreachable = 5,

    /// <summary>The server refuses: not valid, in conflict, locked.</summary>
    Refused = 6,

    /// <summary>Some of several files failed.</summary>
    Partial = 7,

    /// <summary>Stopped by the user.</summary>
    Interrupted = 130,
}
