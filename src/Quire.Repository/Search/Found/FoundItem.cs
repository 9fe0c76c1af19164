using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files;

namespace Quire.Repository.Search.Found;

/// <summary>A hit with the rows an answer shows of it, as they are now. Exactly one of the three is set.</summary>
public sealed record FoundItem
{
    public required SearchHit Hit { get; init; }

    public CollectionRecord? Collection { get; init; }

    public DatasetVersionRecord? Version { get; init; }

    /// <summary>The file; its version is the one it was found in, with dataset and object.</summary>
    public FileView? File { get; init; }

    /// <summary>The version of the dataset, or the one the file was found in; null for collections.</summary>
    public DatasetVersionRecord? VersionFoundIn => Version ?? File?.Version;

    /// <summary>The collection it lies in; for files the one of the dataset.</summary>
    public CollectionRecord? Owner { get; init; }

    /// <summary>Whether the dataset found has a draft that waits for a curator.</summary>
    public bool InReview { get; init; }

    /// <summary>Whether somebody set a picture for the dataset found that everybody may see.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Datasets published directly in a collection.</summary>
    public int? DatasetCount { get; init; }

    public bool? CanDownload { get; init; }
}
