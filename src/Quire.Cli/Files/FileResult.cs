using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Files;

namespace Quire.Cli.Files;

/// <summary>A file of a dataset.</summary>
internal sealed record FileResult : IRow, IFacts
{
    public static IReadOnlyList<string> Columns { get; } = ["Id", "Path", "Size", "Type", "Restricted", "Description"];

    public required long Id { get; init; }

    public string? PersistentId { get; init; }

    /// <summary>Folder and name in the dataset.</summary>
    public required string Path { get; init; }

    /// <summary>Bytes as they were uploaded.</summary>
    public long? Size { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Such as <c>MD5:900150983cd24fb0d6963f7d28e17f72</c>.</summary>
    public string? Checksum { get; init; }

    public required bool Restricted { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public static FileResult Of(FileMetadataResponse file)
    {
        var name = file.Label ?? file.DataFile?.Filename ?? "";
        var folder = file.DirectoryLabel ?? file.DataFile?.DirectoryLabel;
        return new()
        {
            Id = file.DataFile?.Id ?? 0,
            PersistentId = file.DataFile?.PersistentId is { Length: > 0 } id ? id : null,
            Path = string.IsNullOrEmpty(folder) ? name : $"{folder}/{name}",
            Size = file.DataFile?.UploadedSize(),
            ContentType = file.DataFile?.ContentType,
            Checksum = file.DataFile?.UploadedChecksum()?.ToString(),
            Restricted = file.Restricted,
            Description = file.Description ?? file.DataFile?.Description,
            Categories = file.Categories ?? file.DataFile?.Categories ?? [],
        };
    }

    /// <summary>Files by what they are called by, one after the other.</summary>
    public static async Task<List<FileResult>> FindAsync(
        Call call,
        IEnumerable<FileId> files,
        CancellationToken cancellationToken
    )
    {
        var found = new List<FileResult>();
        foreach (var file in files)
        {
            found.Add(Of(await call.Client.Files.GetAsync(file, cancellationToken)));
        }

        return found;
    }

    public IReadOnlyList<string?> Cells() =>
        [$"{Id}", Path, Size is { } size ? SafeText.Size(size) : null, ContentType, Restricted ? "restricted" : "", Description];

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Path", Path),
            ("Id", $"{Id}"),
            ("Identifier", PersistentId),
            ("Size", Size is { } size ? $"{SafeText.Size(size)} ({size} bytes)" : null),
            ("Type", ContentType),
            ("Checksum", Checksum),
            ("Restricted", SafeText.YesNo(Restricted)),
            ("Description", Description),
            ("Categories", Categories.Count == 0 ? null : string.Join(", ", Categories)),
        ];
}
