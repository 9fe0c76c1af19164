namespace Quire.Repository.Data.Access;

/// <summary>What a guestbook was answered for. The numbers are stored.</summary>
public enum GuestbookEvent
{
    Download = 1,

    AccessRequest = 2,
}
