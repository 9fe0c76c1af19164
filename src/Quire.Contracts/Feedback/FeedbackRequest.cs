namespace Quire.Contracts.Feedback;

/// <summary>A message to the contacts of a collection, dataset or file, or to the installation.</summary>
public sealed record FeedbackRequest
{
    /// <summary>Id of the object; absent where <see cref="Identifier"/> names it, or none is meant.</summary>
    public long? TargetId { get; init; }

    /// <summary>Alias or persistent identifier of the object.</summary>
    public string? Identifier { get; init; }

    /// <summary>Subject.</summary>
    public string? Subject { get; init; }

    /// <summary>Text; tags are taken out of it.</summary>
    public string? Body { get; init; }

    /// <summary>Where answers go; default: the address of the caller's account.</summary>
    public string? FromEmail { get; init; }
}
