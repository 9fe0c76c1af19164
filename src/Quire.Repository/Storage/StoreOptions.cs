namespace Quire.Repository.Storage;

/// <summary>One store.</summary>
public sealed class StoreOptions
{
    /// <summary><c>File</c> (default) or <c>S3</c>.</summary>
    public string Type { get; set; } = "File";

    /// <summary>Name shown to people. Default: the store's name.</summary>
    public string? Label { get; set; }

    /// <summary>File: folder.</summary>
    public string? Path { get; set; }

    /// <summary>S3: bucket, which must exist.</summary>
    public string? Bucket { get; set; }

    /// <summary>S3: address of the service; default is the provider's own for the region.</summary>
    public string? Endpoint { get; set; }

    /// <summary>S3: region. Default <c>us-east-1</c>.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>S3: access key; default is what the environment offers.</summary>
    public string? AccessKey { get; set; }

    /// <summary>S3: secret key.</summary>
    public string? SecretKey { get; set; }

    /// <summary>S3: bucket in the path instead of the host name, as most services outside the cloud want. Default true.</summary>
    public bool PathStyle { get; set; } = true;

    /// <summary>
    /// S3: length of the parts long files are sent in, in MiB, 5 to 1024. Default 8. An upload holds two parts in memory, and
    /// a file can have 10,000 parts, so 8 allows files of 78 GB through this server; direct uploads are not bound by it.
    /// </summary>
    public int PartMegabytes { get; set; } = 8;

    /// <summary>
    /// Let clients put files at signed addresses, of the service or, with File, of this server. Default: true for File, false for
    /// S3.
    /// </summary>
    public bool? Direct { get; set; }

    /// <summary>
    /// Files up to this many MiB are put whole by clients, longer ones in parts of this length; 5 to 5120. Default 1024. Past
    /// 10,000 parts the parts get longer.
    /// </summary>
    public int DirectPartMegabytes { get; set; } = 1024;

    /// <summary>Minutes the address of a direct upload is good for, 1 to 10080. Default 60.</summary>
    public int DirectMinutes { get; set; } = 60;

    /// <summary>
    /// S3: clients mark what they put whole with the tag <c>dv-state=temp</c>, as those written for Dataverse do. Default true;
    /// false for services without tags, such as Swift, whose clients must then send none.
    /// </summary>
    public bool DirectTagging { get; set; } = true;
}
