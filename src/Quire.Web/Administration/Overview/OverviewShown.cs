using Quire.Repository.Administration.Overview;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Jobs;
using Quire.Repository.Search.Upkeep;
using Quire.Repository.Storage.Drivers;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Overview;

/// <summary>How the installation does.</summary>
public sealed record OverviewShown
{
    /// <summary>How many damaged files are named.</summary>
    public const int MostFindings = 20;

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Numbers.</summary>
    public required InstallationState State { get; init; }

    /// <summary>How far the comparison of stored bytes has come.</summary>
    public required FixityReport Fixity { get; init; }

    /// <summary>How far the search index is.</summary>
    public required IndexState Index { get; init; }

    /// <summary>Where bytes are kept.</summary>
    public required IReadOnlyList<StoreFacts> Stores { get; init; }

    /// <summary>Jobs that were given up, the first of them.</summary>
    public required IReadOnlyList<OpenJob> Problems { get; init; }

    /// <summary>What was to be done to the index.</summary>
    public required FormShown Form { get; init; }

    /// <summary>Documents of an index that was just built anew, or mended; null for neither.</summary>
    public long? Rebuilt { get; init; }
}
