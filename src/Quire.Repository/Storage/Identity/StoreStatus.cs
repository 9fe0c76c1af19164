namespace Quire.Repository.Storage.Identity;

/// <summary>How a store stands to the database.</summary>
internal enum StoreStatus
{
    /// <summary>It is the one the database knows.</summary>
    Known,

    /// <summary>It is the one the database knows, but either of them is an older copy.</summary>
    Changed,

    /// <summary>Nobody's yet; it can be taken into use.</summary>
    Free,

    /// <summary>It is not, or not known to be, the one the database knows.</summary>
    Refused,
}
