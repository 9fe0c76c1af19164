namespace Quire.Client;

/// <summary>How a checksum is computed.</summary>
public enum ChecksumAlgorithm
{
    /// <summary>MD5, the usual choice of installations.</summary>
    Md5,

    /// <summary>SHA-1.</summary>
    Sha1,

    /// <summary>SHA-256.</summary>
    Sha256,

    /// <summary>SHA-512.</summary>
    Sha512,
}
