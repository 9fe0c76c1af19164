namespace Quire.Repository.Notifications.Mailing;

/// <summary>How often somebody has what they are told of mailed.</summary>
public enum MailDelivery
{
    /// <summary>Each by itself, at once.</summary>
    Each,

    /// <summary>All of a day in one mail.</summary>
    Daily,
}
