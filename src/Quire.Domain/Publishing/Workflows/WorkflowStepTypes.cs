namespace Quire.Domain.Publishing.Workflows;

/// <summary>What steps of workflows do, by wire names.</summary>
public static class WorkflowStepTypes
{
    /// <summary>Writes its parameters into the log.</summary>
    public const string Log = "log";

    /// <summary>Waits until somebody resumes it.</summary>
    public const string Pause = "pause";

    /// <summary>The same, with an answer that says how it went and what to tell the publisher.</summary>
    public const string PauseMessage = "pause/message";

    /// <summary>Sends a request and waits for an answer of its own, which must match an expression.</summary>
    public const string Http = "http/sr";

    /// <summary>Sends a request to somebody who may edit the dataset meanwhile, and waits.</summary>
    public const string AuthorizedHttp = "http/authExt";

    /// <summary>Hands the version to an archive; offered nowhere here.</summary>
    public const string Archiver = "archiver";

    public static readonly IReadOnlyList<string> All = [Log, Pause, PauseMessage, Http, AuthorizedHttp];

    /// <summary>Whether a step sends a request.</summary>
    public static bool IsHttp(string type) => type is Http or AuthorizedHttp;
}
