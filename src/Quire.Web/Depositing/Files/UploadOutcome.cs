using Quire.Repository.Files.Intake;

namespace Quire.Web.Depositing.Files;

/// <summary>What became of the files of a form.</summary>
/// <param name="Fields">What the form said of them.</param>
/// <param name="Taken">What each of those gave that were taken.</param>
/// <param name="Problems">Names of files that were not, and why.</param>
public sealed record UploadOutcome(
    UploadFields Fields,
    IReadOnlyList<AddedFiles> Taken,
    IReadOnlyList<(string Name, string Problem)> Problems
)
{
    /// <summary>How many files were added.</summary>
    public int Added => Taken.Sum(t => t.Files.Count);

    /// <summary>Name of a file that was there with the same content as one of them; null for none.</summary>
    public string? Duplicate => Taken.Select(t => t.Duplicate).FirstOrDefault(d => d is not null);
}
