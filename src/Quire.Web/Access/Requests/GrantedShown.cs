using System.Globalization;
using Quire.Repository.Access;
using Quire.Repository.Access.Requests;
using Quire.Web.Depositing;

namespace Quire.Web.Access.Requests;

/// <summary>Who was granted access to files of a dataset, for those who decide.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Page">Those of the page.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Files">Files access can be granted to, the first of them.</param>
public sealed record GrantedShown(EditedDataset Dataset, FileAccessHolders Page, int Number, IReadOnlyList<RestrictedFile> Files)
{
    /// <summary>Grants on a page.</summary>
    public const int PageSize = 50;

    /// <summary>How many files are offered at once; others are found by their names.</summary>
    public const int MostFiles = 100;

    /// <summary>The one file it is about; null for all of the dataset.</summary>
    public RestrictedFile? Only { get; init; }

    /// <summary>Whether there are more files than are offered.</summary>
    public bool HasMore { get; init; }

    /// <summary>Part of a name they were looked for by.</summary>
    public string Text { get; init; } = "";

    /// <summary>Id of the file that was chosen, as it was sent.</summary>
    public string Chosen { get; init; } = "";

    /// <summary>To whom access is to be granted, as it was typed.</summary>
    public string Who { get; init; } = "";

    /// <summary>Whom that can mean, where it has to be asked.</summary>
    public IReadOnlyList<AssigneeChoice> Meant { get; init; } = [];

    /// <summary>The grant that is about to be taken back; null for none.</summary>
    public FileAccessHolder? Taken { get; init; }

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What was done just now, by its name; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Pages there are.</summary>
    public int Pages => (Page.Total + PageSize - 1) / PageSize;

    /// <summary>The page, without slash in front.</summary>
    public string To(int number = 1)
    {
        List<string> parts = [];
        if (Only is { } file)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"file={file.Id}"));
        }

        if (number > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"page={number}"));
        }

        return parts.Count == 0 ? Dataset.Edit("granted") : $"{Dataset.Edit("granted")}?{string.Join('&', parts)}";
    }
}
