namespace Quire.Contracts.Feedback;

/// <summary>A message that is on its way to contacts.</summary>
public sealed record FeedbackResponse
{
    /// <summary>Where answers go.</summary>
    public required string FromEmail { get; init; }

    /// <summary>Who gets it; only administrators are told.</summary>
    public string? ToEmail { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Its text.</summary>
    public required string Body { get; init; }
}
