namespace Quire.Repository.Data.Notifications;

/// <summary>Somebody does not want to be told of something.</summary>
public sealed class MutedNotificationRecord
{
    public long AccountId { get; set; }

    /// <summary>What happened, by its wire name.</summary>
    public required string Kind { get; set; }

    /// <summary>Whether it is not to be mailed; else it is not to be listed.</summary>
    public bool IsMail { get; set; }
}
