namespace Quire.Api.Http.Kept;

/// <summary>What the answer of an endpoint shows, and so how it may be kept.</summary>
internal enum KeptAs
{
    /// <summary>Facts of the installation, the same for everybody.</summary>
    Installation,

    /// <summary>The target, as far as the caller's permissions on it reach: the same for all who hold the same there.</summary>
    Target,

    /// <summary>The target and what lies directly in it, the same for all who hold the same on the target.</summary>
    TargetAndContents,

    /// <summary>
    /// The target and things elsewhere, which the operation names, where permissions on each thing decide: kept for each caller.
    /// </summary>
    TargetForCaller,

    /// <summary>What lies directly in the target, where permissions on each thing decide: kept for each caller.</summary>
    ContentsForCaller,

    /// <summary>What a search finds anywhere: kept for each caller, until anything at all changes.</summary>
    Found,
}
