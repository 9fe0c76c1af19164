namespace Quire.Contracts.Datasets;

/// <summary>A label a curator gave a draft; empty where it has none.</summary>
public sealed record CurationStatusResponse
{
    /// <summary>The label; absent where it was taken away.</summary>
    public string? Label { get; init; }

    /// <summary>When, as opaque text.</summary>
    public string? CreateTime { get; init; }

    /// <summary>Who gave it, with leading <c>@</c>.</summary>
    public string? Assigner { get; init; }
}
