namespace Quire.Exports;

/// <summary>A checksum and how it was made.</summary>
/// <param name="Type">Wire name of the algorithm: <c>MD5</c>, <c>SHA-1</c>, <c>SHA-256</c> or <c>SHA-512</c>.</param>
/// <param name="Value">Hexadecimal digits.</param>
public sealed record FileChecksum(string Type, string Value)
{
    /// <summary>URI of the algorithm in the XML Security vocabularies; the wire name for one they do not know.</summary>
    public string TypeUri =>
        Type switch
        {
            "MD5" => "http://www.w3.org/2001/04/xmldsig-more#md5",
            "SHA-1" => "http://www.w3.org/2000/09/xmldsig#sha1",
            "SHA-256" => "http://www.w3.org/2001/04/xmlenc#sha256",
            "SHA-512" => "http://www.w3.org/2001/04/xmlenc#sha512",
            _ => Type,
        };
}
