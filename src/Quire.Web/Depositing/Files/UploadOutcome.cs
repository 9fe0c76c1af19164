using Quire.Repository.Files.Intake;

namespace Quire.Web.Depositing.Files;

/// <summary>What became of the files of a form.</summary>
/// <param name="Fields">What the form said of them.</param>
/// <param name="Taken">Names of the files that were taken, and what each gave.</param>
/// <param name="Problems">Names of files that were not, and why.</param>
public sealed record UploadOutcome(
    UploadFields Fields,
    IReadOnlyList<(string Name, AddedFiles Files)> Taken,
    IReadOnlyList<(string Name, string Problem)> Problems
)
{
    /// <summary>How many files were added.</summary>
    public int Added => Taken.Sum(t => t.Files.Files.Count);

    /// <summary>What is worth knowing of those that were taken, with the name each was sent under.</summary>
    public IEnumerable<(string Name, UploadWarning Warning)> Warnings =>
        Taken.SelectMany(t => t.Files.Warnings, (t, w) => (t.Name, w));
}
