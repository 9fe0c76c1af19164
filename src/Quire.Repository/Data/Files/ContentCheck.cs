namespace Quire.Repository.Data.Files;

/// <summary>Whether the stored bytes of a file were found to be what the depositor said they are.</summary>
public enum ContentCheck
{
    /// <summary>The digest was computed from the stored bytes.</summary>
    Passed = 0,

    /// <summary>A job will compute it; the file cannot be published before.</summary>
    Pending = 1,

    /// <summary>The bytes have another digest or are gone; the file cannot be published.</summary>
    Failed = 2,
}
