namespace Quire.Repository.Files.Archives;

/// <summary>A member of an archive, as its list of members has it.</summary>
/// <param name="Path">Its path, with slashes; one at the end of a folder.</param>
/// <param name="Length">How many bytes it unpacks to, as the list says.</param>
/// <param name="IsEncrypted">Whether a password is needed to unpack it.</param>
public sealed record ListedMember(string Path, long Length, bool IsEncrypted)
{
    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder => Path.EndsWith('/');
}
