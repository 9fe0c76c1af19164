namespace Quire.Repository.Notifications;

/// <summary>What a notification is about.</summary>
/// <param name="ObjectId">The collection, dataset or file; null for none.</param>
/// <param name="Name">What it is called; null for none.</param>
/// <param name="Details">What is to be said besides: a role, a reason, a label; null for nothing.</param>
public sealed record NotifiedOf(long? ObjectId, string? Name, string? Details = null)
{
    /// <summary>About nothing but the account itself.</summary>
    public static readonly NotifiedOf Account = new(ObjectId: null, Name: null);
}
