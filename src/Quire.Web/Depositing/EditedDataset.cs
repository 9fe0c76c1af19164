using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets;
using Quire.Web.Collections.Looks;
using Quire.Web.Datasets;
using Quire.Web.Rendering;
using Quire.Web.Search;
using Quire.Web.Texts;

namespace Quire.Web.Depositing;

/// <summary>The dataset pages of editing are about.</summary>
/// <param name="View">Its newest version.</param>
/// <param name="Locks">Kinds of the locks in force.</param>
public sealed record EditedDataset(VersionView View, IReadOnlyList<string> Locks)
{
    /// <summary>How pages about it look.</summary>
    public LookShown? Look { get; init; }

    /// <summary>Its id.</summary>
    public long Id => View.Object.Id;

    /// <summary>What the reader may do with it.</summary>
    public Permission Held => View.Held;

    /// <summary>Its page, without slash in front.</summary>
    public string Page => ItemAddress.OfDataset(View.Object.PersistentId!.ToString());

    /// <summary>The page of its draft where there is one, else of its newest version.</summary>
    public string DraftPage => HasDraft ? $"{Page}?version=DRAFT" : Page;

    /// <summary>Whether its newest version is a draft.</summary>
    public bool HasDraft => View.Version.State == VersionState.Draft;

    /// <summary>Whether it waits for a curator.</summary>
    public bool InReview => Locks.Contains(DatasetLocks.InReview);

    /// <summary>A page of editing, without slash in front.</summary>
    public string Edit(string what) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"edit/{Id}/{what}");

    /// <summary>What a page of editing is about.</summary>
    /// <param name="title">Title of the page.</param>
    /// <param name="texts">Wording.</param>
    public PageFace Face(string title, Wording texts) =>
        new(title)
        {
            Trail = [.. Collections.Trail.Of(View.Owners), (MetadataShown.Title(View, texts), DraftPage)],
            NoIndex = true,
            Look = Look,
        };
}
