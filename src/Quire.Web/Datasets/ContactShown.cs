namespace Quire.Web.Datasets;

/// <summary>A message somebody writes to the contacts of a dataset.</summary>
public sealed record ContactShown
{
    /// <summary>Whether it is on its way.</summary>
    public bool IsSent { get; init; }

    /// <summary>Why it is not; null where nothing is wrong.</summary>
    public string? Problem { get; init; }

    public string From { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";
}
