namespace Quire.Contracts.Access;

/// <summary>Somebody answered a guestbook.</summary>
public sealed record GuestbookReply
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Title of the dataset.</summary>
    public string? Dataset { get; init; }

    /// <summary>Its identifier, without protocol and authority.</summary>
    public string? DatasetPid { get; init; }

    /// <summary>When.</summary>
    public string? Date { get; init; }

    /// <summary><c>Download</c> or <c>AccessRequest</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Name of the file; absent where all files were asked for.</summary>
    public string? FileName { get; init; }

    /// <summary>Its id.</summary>
    public long? FileId { get; init; }

    /// <summary>Its persistent identifier.</summary>
    public string? FilePid { get; init; }

    /// <summary>Name given.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address given.</summary>
    public string? Email { get; init; }

    /// <summary>Institution given.</summary>
    public string? Institution { get; init; }

    /// <summary>Position given.</summary>
    public string? Position { get; init; }

    /// <summary>Answers to further questions.</summary>
    public IReadOnlyList<GuestbookReplyAnswer>? CustomQuestions { get; init; }
}
