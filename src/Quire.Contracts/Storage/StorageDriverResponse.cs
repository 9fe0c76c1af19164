namespace Quire.Contracts.Storage;

/// <summary>A store of the installation.</summary>
public sealed record StorageDriverResponse
{
    /// <summary>Its name in the configuration; <c>undefined</c> where none was chosen.</summary>
    public required string Name { get; init; }

    /// <summary><c>file</c>, <c>s3</c> or another kind.</summary>
    public string? Type { get; init; }

    /// <summary>What people call it.</summary>
    public string? Label { get; init; }

    /// <summary>Clients can send bytes to it past the server.</summary>
    public bool DirectUpload { get; init; }

    /// <summary>Clients can fetch bytes from it past the server.</summary>
    public bool DirectDownload { get; init; }

    /// <summary>Bytes come on ways of their own.</summary>
    public bool UploadOutOfBand { get; init; }
}
