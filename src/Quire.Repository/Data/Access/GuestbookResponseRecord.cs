namespace Quire.Repository.Data.Access;

/// <summary>Somebody answered a guestbook.</summary>
public sealed class GuestbookResponseRecord
{
    public long Id { get; set; }

    public long GuestbookId { get; set; }

    public GuestbookRecord Guestbook { get; set; } = null!;

    public long DatasetId { get; set; }

    /// <summary>The file; null where all files of the dataset were asked for.</summary>
    public long? FileId { get; set; }

    /// <summary>Who answered; null for somebody without account.</summary>
    public long? AccountId { get; set; }

    public GuestbookEvent Event { get; set; }

    public DateTime AnsweredAt { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Institution { get; set; }

    public string? Position { get; set; }

    public List<GuestbookAnswer> Answers { get; set; } = [];
}
