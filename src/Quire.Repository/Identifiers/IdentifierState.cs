namespace Quire.Repository.Identifiers;

/// <summary>How far an identifier is known to the world.</summary>
public enum IdentifierState
{
    /// <summary>The provider does not know it.</summary>
    Unknown,

    /// <summary>Kept for us and resolvable by nobody; can still be deleted.</summary>
    Reserved,

    /// <summary>Public: resolves to the dataset.</summary>
    Registered,

    /// <summary>Public once, and the object is gone.</summary>
    Retired,
}
