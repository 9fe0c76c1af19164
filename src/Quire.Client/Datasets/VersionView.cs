namespace Quire.Client;

/// <summary>What to show of a version (6.x; 4.x always shows everything).</summary>
public sealed record VersionView
{
    /// <summary>Leave the files out. Default: no.</summary>
    public bool? ExcludeFiles { get; init; }

    /// <summary>Leave the metadata out. Default: no.</summary>
    public bool? ExcludeMetadataBlocks { get; init; }

    /// <summary>Also find withdrawn versions. Default: no.</summary>
    public bool? IncludeDeaccessioned { get; init; }

    /// <summary>The collections above, up to the root. Default: no.</summary>
    public bool? ReturnOwners { get; init; }
}
