namespace Quire.Contracts.Administration.Tools;

/// <summary>How an external tool is opened.</summary>
public sealed record ToolUrlRequest
{
    /// <summary>Whether it is shown inside a page. Default: no.</summary>
    public bool? Preview { get; init; }

    /// <summary>Language of whoever opens it.</summary>
    public string? Locale { get; init; }
}
