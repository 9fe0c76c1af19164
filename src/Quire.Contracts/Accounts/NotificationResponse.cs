namespace Quire.Contracts.Accounts;

/// <summary>A notification.</summary>
public sealed record NotificationResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>What happened, such as <c>PUBLISHEDDS</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Was seen.</summary>
    public bool? DisplayAsRead { get; init; }

    /// <summary>Subject of the mail.</summary>
    public string? SubjectText { get; init; }

    /// <summary>Text of the mail.</summary>
    public string? MessageText { get; init; }

    /// <summary>When, as opaque text.</summary>
    public string? SentTimestamp { get; init; }
}
