namespace Quire.Contracts.Files;

/// <summary>Answer to looking at the content type again.</summary>
public sealed record RedetectedType
{
    /// <summary>Nothing was stored.</summary>
    public bool DryRun { get; init; }

    /// <summary>Content type so far.</summary>
    public string? OldContentType { get; init; }

    /// <summary>Content type found.</summary>
    public string? NewContentType { get; init; }
}
