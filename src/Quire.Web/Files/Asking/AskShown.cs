using Quire.Repository.Access.Requests;
using Quire.Web.Depositing;
using Quire.Web.Forms;

namespace Quire.Web.Files.Asking;

/// <summary>Files of a dataset somebody wants access to.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Offers">The files, and what asking for them takes.</param>
/// <param name="Form">What was answered, and what is wrong with that.</param>
/// <param name="Path">Where the request is sent, without slash in front.</param>
public sealed record AskShown(EditedDataset Dataset, FileAccessOffers Offers, FormShown Form, string Path)
{
    /// <summary>Files that can be asked for.</summary>
    public IReadOnlyList<OfferedFile> Askable { get; } = [.. Offers.Files.Where(f => f.Offer == FileAccessOffer.Askable)];

    /// <summary>Files that cannot.</summary>
    public IReadOnlyList<OfferedFile> Others { get; } = [.. Offers.Files.Where(f => f.Offer != FileAccessOffer.Askable)];

    /// <summary>Where the files are, without slash in front.</summary>
    public string Back => Offers.Files is [var only] ? FileAddress.Of(only.Id) : $"{Dataset.Page}?tab=files";
}
