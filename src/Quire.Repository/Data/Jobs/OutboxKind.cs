namespace Quire.Repository.Data.Jobs;

/// <summary>What kind of change an outbox row tells of.</summary>
public enum OutboxKind
{
    /// <summary>A collection's own facts changed.</summary>
    Collection = 1,

    /// <summary>A dataset's metadata, state or version list changed; its files did not.</summary>
    Dataset = 2,

    /// <summary>One file, or how versions describe it, changed.</summary>
    File = 3,

    /// <summary>A dataset and all its files changed, as on publishing.</summary>
    DatasetWithFiles = 4,

    /// <summary>Who may see the object and what lies below it changed.</summary>
    Permissions = 5,

    /// <summary>An object is gone.</summary>
    Removed = 6,

    /// <summary>Metadata blocks changed.</summary>
    Schema = 7,

    /// <summary>Settings or licences of the installation changed.</summary>
    Installation = 8,

    /// <summary>Something of a new subject was published in a collection; nothing below the collection carries that.</summary>
    CollectionSubjects = 9,

    /// <summary>Something that lay directly in a collection is gone from it.</summary>
    Contents = 10,

    /// <summary>A dataset was locked or unlocked; nothing else about it changed.</summary>
    Locks = 11,

    /// <summary>An account changed, or tokens of it ended; the id is the account's.</summary>
    Account = 12,

    /// <summary>Groups changed, or who belongs to them.</summary>
    Groups = 13,

    /// <summary>
    /// A collection shows, or shows no more, an object that lies elsewhere: it and what is in it are found elsewhere.
    /// </summary>
    Linked = 14,

    /// <summary>An object, with everything in it, lies elsewhere now.</summary>
    Moved = 15,

    /// <summary>A collection is limited to some readers from now on, or is no longer, with everything in it.</summary>
    Limited = 16,

    /// <summary>A limited collection has other readers.</summary>
    LimitReaders = 17,
}
