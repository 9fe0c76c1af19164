namespace Quire.Repository.Search.Index;

/// <summary>What a search can know about a file beyond its name and description.</summary>
public sealed record SearchFile
{
    /// <summary>Media type, such as <c>text/csv</c> (<c>fileContentType</c>).</summary>
    public string? ContentType { get; init; }

    /// <summary>Group the type belongs to, such as <c>Tabular Data</c> (<c>fileTypeGroupFacet</c>).</summary>
    public string? TypeGroup { get; init; }

    /// <summary>
    /// Type as people call it, such as <c>Comma Separated Values</c> (<c>fileTypeDisplay</c>, <c>fileType</c>).
    /// </summary>
    public string? FriendlyType { get; init; }

    /// <summary>Size in bytes (<c>fileSizeInBytes</c>).</summary>
    public long? Size { get; init; }

    /// <summary>Name of the checksum algorithm, such as <c>MD5</c> (<c>fileChecksumType</c>).</summary>
    public string? ChecksumType { get; init; }

    /// <summary>The checksum in hexadecimal (<c>fileChecksumValue</c>; for MD5 also <c>fileMd5</c>).</summary>
    public string? ChecksumValue { get; init; }

    /// <summary>UNF of a tabular file (<c>unf</c>).</summary>
    public string? Unf { get; init; }

    /// <summary>Categories given by the depositor (<c>fileTag</c>, and as words <c>fileTags</c>).</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Tags of tabular data, such as <c>Survey</c> (<c>tabularDataTag</c>).</summary>
    public IReadOnlyList<string> TabularTags { get; init; } = [];

    /// <summary><c>Public</c>, <c>Restricted</c> or another access label (<c>fileAccess</c>).</summary>
    public string? Access { get; init; }

    /// <summary>True when the bytes are restricted (<c>fileRestricted</c>).</summary>
    public bool Restricted { get; init; }
}
