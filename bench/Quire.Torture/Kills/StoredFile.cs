namespace Quire.Torture.Kills;

/// <summary>A file as acknowledged.</summary>
/// <param name="Id">Its number; 0 while the answer that would tell it did not arrive.</param>
/// <param name="Md5">MD5 of its bytes, in lower-case hexadecimal.</param>
internal sealed record StoredFile(long Id, string Md5);
