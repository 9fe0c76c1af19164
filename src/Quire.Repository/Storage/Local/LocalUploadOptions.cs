namespace Quire.Repository.Storage.Local;

/// <summary>How a store of files takes direct uploads.</summary>
/// <param name="IsOffered">Whether it takes any.</param>
/// <param name="PartLength">Bytes up to which a file is put whole, and length of the parts of longer ones.</param>
/// <param name="Validity">How long an address is good for.</param>
/// <param name="SiteUrl">Address of this server, without slash at its end, as it is when an address is made.</param>
internal sealed record LocalUploadOptions(bool IsOffered, long PartLength, TimeSpan Validity, Func<string> SiteUrl);
