namespace Quire.Repository.Data;

/// <summary>What keeps a database from doing what is asked, where neither the request nor this program is to blame.</summary>
public enum DatabaseTrouble
{
    /// <summary>It cannot be reached or opened.</summary>
    Away,

    /// <summary>It has no turn, connection or memory to give just now, or two changes stood in each other's way.</summary>
    Busy,

    /// <summary>It can be read and takes no changes.</summary>
    ReadOnly,

    /// <summary>It has no room for changes.</summary>
    Full,
}
