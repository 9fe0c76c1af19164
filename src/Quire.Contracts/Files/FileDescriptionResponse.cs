namespace Quire.Contracts.Files;

/// <summary>How a version describes a file, as the text answers of <c>files/{id}/metadata</c> carry it.</summary>
public sealed record FileDescriptionResponse
{
    /// <summary>Name, unique in its folder.</summary>
    public string? Label { get; init; }

    /// <summary>Folder, without slash at either end; absent at the top.</summary>
    public string? DirectoryLabel { get; init; }

    /// <summary>What is in it; empty when nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>Downloads need a permission.</summary>
    public bool Restricted { get; init; }

    /// <summary>Where the file came from, in words.</summary>
    public string? ProvFreeForm { get; init; }

    /// <summary>Categories; absent when there are none.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Tags of tables; absent when there are none.</summary>
    public IReadOnlyList<string>? DataFileTags { get; init; }

    /// <summary>Id of the description, not of the file.</summary>
    public long Id { get; init; }
}
