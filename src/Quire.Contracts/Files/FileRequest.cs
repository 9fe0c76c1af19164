namespace Quire.Contracts.Files;

/// <summary>The <c>jsonData</c> of adding, replacing and describing a file. Absent members leave what is there.</summary>
public sealed record FileRequest
{
    /// <summary>Name of the file in its folder; the name of the uploaded file when absent.</summary>
    public string? Label { get; init; }

    /// <summary>Folder, levels separated by <c>/</c>.</summary>
    public string? DirectoryLabel { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>Labels such as <c>Data</c> or <c>Code</c>.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Kinds of table, such as <c>Survey</c>; tabular files only.</summary>
    public IReadOnlyList<string>? DataFileTags { get; init; }

    /// <summary>Only people with access may download it. Default false.</summary>
    public bool? Restrict { get; init; }

    /// <summary>Whether a table is read into the archival form. Default true.</summary>
    public bool? TabIngest { get; init; }

    /// <summary>A replacement may have another content type. Default false; only when replacing.</summary>
    public bool? ForceReplace { get; init; }

    /// <summary>Id of the file to replace; only in bulk replacing.</summary>
    public long? FileToReplaceId { get; init; }

    /// <summary>Where the file came from, in words.</summary>
    public string? ProvFreeForm { get; init; }

    /// <summary>Where the bytes were put by a direct upload, as the upload address said.</summary>
    public string? StorageIdentifier { get; init; }

    /// <summary>Name of a file uploaded directly.</summary>
    public string? FileName { get; init; }

    /// <summary>Content type of a file uploaded directly.</summary>
    public string? MimeType { get; init; }

    /// <summary>Bytes of a file uploaded directly.</summary>
    public long? FileSize { get; init; }

    /// <summary>Checksum of a file uploaded directly.</summary>
    public UploadedChecksum? Checksum { get; init; }
}
