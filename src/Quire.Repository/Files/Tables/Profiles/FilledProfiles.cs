namespace Quire.Repository.Files.Tables.Profiles;

/// <summary>
/// How far this process has come in <see cref="FillProfilesJob"/>, so that a table it cannot do keeps no other waiting.
/// </summary>
internal sealed class FilledProfiles
{
    /// <summary>The table looked at last; 0 before the first.</summary>
    public long Last { get; set; }
}
