namespace Quire.Client;

/// <summary>Things an installation counts.</summary>
public enum MetricKind
{
    /// <summary>Public collections.</summary>
    Collections,

    /// <summary>Released datasets.</summary>
    Datasets,

    /// <summary>Files of released versions.</summary>
    Files,

    /// <summary>Downloads of files.</summary>
    Downloads,

    /// <summary>Accounts (5.x and later).</summary>
    Accounts,
}
