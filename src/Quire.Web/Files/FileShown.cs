using Microsoft.AspNetCore.WebUtilities;
using Quire.Domain.Datasets;
using Quire.Repository.Access.Requests;
using Quire.Repository.Files;
using Quire.Repository.Files.History;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Forms;
using Quire.Web.Datasets;
using Quire.Web.Files.Previews;

namespace Quire.Web.Files;

/// <summary>A file, as a version describes it.</summary>
public sealed record FileShown
{
    /// <summary>The file.</summary>
    public required FileView View { get; init; }

    /// <summary>Where its dataset is.</summary>
    public required DatasetAddress Dataset { get; init; }

    /// <summary>Whole address of its page.</summary>
    public required string Address { get; init; }

    /// <summary>How it is cited.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Where its citation is in the formats of reference managers, by their names; null for nowhere.</summary>
    public Func<string, string>? CitationAt { get; init; }

    /// <summary>Whether the reader may have the bytes.</summary>
    public bool MayDownload { get; init; }

    /// <summary>Whether the reader may ask for the bytes they may not have; null where that is no question.</summary>
    public FileAccessOffer? Offer { get; init; }

    /// <summary>Whether the reader may change how the draft describes it.</summary>
    public bool MayEdit { get; init; }

    /// <summary>Whether it is restricted, and the reader says who may have it.</summary>
    public bool MayGrant { get; init; }

    /// <summary>Why it could not be read as a table; null where it was, or nobody has to know.</summary>
    public string? NotATable { get; init; }

    /// <summary>What whoever edits has to know of how it was read as a table.</summary>
    public IReadOnlyList<StoredNote> TableNotes { get; init; } = [];

    /// <summary>What versions make of it, newest first.</summary>
    public required FileHistory History { get; init; }

    /// <summary>What can be seen of it; null for nothing.</summary>
    public FilePreview? Preview { get; init; }

    /// <summary>Forms of other programs in which it can be had; none of what is no table.</summary>
    public IReadOnlyList<TableForm> Forms { get; init; } = [];

    /// <summary>Columns of a table that can be downloaded by themselves; null where there is nothing to choose.</summary>
    public ColumnsShown? Columns { get; init; }

    /// <summary>This page with another page of the variables, without slash in front.</summary>
    public string PathOf(int variables)
    {
        var file = FileAddress.Of(View.Entry.FileId);
        var page = Dataset.Version is { } version ? $"{file}?version={version}" : file;
        return variables > 1 ? QueryHelpers.AddQueryString(page, "variables", $"{variables}") : page;
    }
}
