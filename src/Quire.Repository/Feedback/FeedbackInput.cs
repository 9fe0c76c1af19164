namespace Quire.Repository.Feedback;

/// <summary>What somebody writes to the contacts of a collection, dataset or file, or to the installation.</summary>
public sealed record FeedbackInput
{
    /// <summary>Id of the object; null where <see cref="Identifier"/> names it, or none is meant.</summary>
    public long? TargetId { get; init; }

    /// <summary>Alias or persistent identifier of the object; null for none.</summary>
    public string? Identifier { get; init; }

    public string? Subject { get; init; }

    public string? Body { get; init; }

    /// <summary>Where answers go; null for the address of the caller's account.</summary>
    public string? FromEmail { get; init; }
}
