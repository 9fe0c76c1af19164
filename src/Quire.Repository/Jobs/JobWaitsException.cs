namespace Quire.Repository.Jobs;

/// <summary>Work whose time has not come. That is no attempt: it is looked at again, however often, and never given up.</summary>
/// <param name="message">What it waits for, for people.</param>
/// <param name="pause">How long it is left alone.</param>
public sealed class JobWaitsException(string message, TimeSpan pause) : Exception(message)
{
    /// <summary>How long it is left alone.</summary>
    public TimeSpan Pause { get; } = pause;
}
