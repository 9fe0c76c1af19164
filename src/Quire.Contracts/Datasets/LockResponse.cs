namespace Quire.Contracts.Datasets;

/// <summary>A lock on a dataset.</summary>
public sealed record LockResponse
{
    /// <summary>Type, such as <c>finalizePublication</c>.</summary>
    public required string LockType { get; init; }

    /// <summary>Since when, as opaque text.</summary>
    public string? Date { get; init; }

    /// <summary>Account name without <c>@</c>.</summary>
    public string? User { get; init; }

    /// <summary>Persistent identifier of the dataset.</summary>
    public string? Dataset { get; init; }

    /// <summary>What is going on.</summary>
    public string? Message { get; init; }
}
