using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data.Collections;
using Quire.Repository.Datasets;
using Quire.Repository.Measures;
using Quire.Repository.Publishing;
using Quire.Web.Contacting;
using Quire.Web.Files;

namespace Quire.Web.Datasets;

/// <summary>One version of a dataset, with what the part of it shows that was asked for.</summary>
public sealed record DatasetShown
{
    /// <summary>The version.</summary>
    public required VersionView View { get; init; }

    /// <summary>Where its parts are.</summary>
    public required DatasetAddress Address { get; init; }

    /// <summary>How it is cited.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Where its citation is in the formats of reference managers, by their names; null for nowhere.</summary>
    public Func<string, string>? CitationAt =>
        View.Version.State == VersionState.Released
            ? format =>
                $"api/datasets/:persistentId/versions/{View.Version.Number}/citation/{format}"
                + $"?persistentId={Uri.EscapeDataString(View.Object.PersistentId!.ToString())}"
            : null;

    /// <summary>The part shown: <c>files</c>, <c>metadata</c>, <c>terms</c>, <c>versions</c> or <c>contact</c>.</summary>
    public required string Tab { get; init; }

    /// <summary>What the reader may do.</summary>
    public Permission Held { get; init; }

    /// <summary>Collections above, the nearest first.</summary>
    public IReadOnlyList<CollectionRecord> Owners { get; init; } = [];

    /// <summary>Kinds of the locks in force.</summary>
    public IReadOnlyList<string> Locks { get; init; } = [];

    /// <summary>How much it was used; null where nobody says.</summary>
    public DatasetNumbers? Numbers { get; init; }

    /// <summary>How many bytes its files have with tables as they were deposited; null where it has no tables.</summary>
    public long? OriginalBytes { get; init; }

    /// <summary>The newest version the reader may see, as addresses name it, where this is another.</summary>
    public string? Newest { get; init; }

    /// <summary>Its newest versions the reader may see, newest first, to choose from; none where there is but this one.</summary>
    public IReadOnlyList<ListedVersion> Picks { get; init; } = [];

    /// <summary>Whether it has a picture that is shown.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Its files, where they are shown.</summary>
    public FilesShown? Files { get; init; }

    /// <summary>Its versions, where they are shown.</summary>
    public VersionsShown? Versions { get; init; }

    /// <summary>What became of a message to the contacts; null for none.</summary>
    public ContactShown? Contact { get; init; }

    /// <summary>What whoever is signed in has just done here, by its name; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The return of the draft from review, for those who can mend it; null where it was not returned.</summary>
    public ReviewEvent? Returned { get; init; }

    /// <summary>
    /// What is told of what was done: a publication is said to be over once it is, and while it runs the page says so by itself.
    /// </summary>
    public string? Outcome =>
        Done != "published" ? Done
        : Locks.Contains(DatasetLocks.FinalizePublication) ? null
        : View.Version.State == VersionState.Released ? "published.over"
        : Done;

    /// <summary>Whether the reader follows a link to a draft.</summary>
    public bool IsPreview => Address.Token is not null;

    /// <summary>Whether it must not be told whose it is.</summary>
    public bool IsAnonymized => View.Withheld is not null;
}
