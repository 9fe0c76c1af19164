namespace Quire.Repository.Keeping;

/// <summary>Something an answer shows, whose change makes the answer stale.</summary>
/// <param name="Kind">What of it is shown.</param>
/// <param name="Id">Id of the object or account.</param>
public readonly record struct Shown(ShownKind Kind, long Id)
{
    /// <summary>A collection or dataset with its versions and files, or a file.</summary>
    public static Shown Object(long id) => new(ShownKind.Object, id);

    /// <summary>Which collections and datasets lie directly in a collection, and what lists show of them.</summary>
    public static Shown ContentsOf(long collection) => new(ShownKind.Contents, collection);

    /// <summary>Which collections show a collection or dataset by a link.</summary>
    public static Shown LinksTo(long id) => new(ShownKind.Links, id);

    /// <summary>Whatever there is: any change makes it another.</summary>
    public static Shown Anything { get; } = new(ShownKind.Anything, 0);

    /// <summary>Who belongs to which groups.</summary>
    public static Shown Groups { get; } = new(ShownKind.Groups, 0);

    /// <summary>An account and its tokens.</summary>
    public static Shown Account(long id) => new(ShownKind.Account, id);
}
