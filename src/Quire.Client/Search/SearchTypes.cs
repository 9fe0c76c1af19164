namespace Quire.Client;

/// <summary>Kinds of hits.</summary>
[Flags]
public enum SearchTypes
{
    /// <summary>Nothing chosen; the same as all.</summary>
    None = 0,

    /// <summary>Collections.</summary>
    Collections = 1,

    /// <summary>Datasets.</summary>
    Datasets = 2,

    /// <summary>Files.</summary>
    Files = 4,

    /// <summary>All kinds.</summary>
    All = Collections | Datasets | Files,
}
