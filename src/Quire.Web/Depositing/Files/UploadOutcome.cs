namespace Quire.Web.Depositing.Files;

/// <summary>What became of the files of a form.</summary>
/// <param name="Fields">What the form said of them.</param>
/// <param name="Added">How many files were added.</param>
/// <param name="Problems">Names of files that were not, and why.</param>
public sealed record UploadOutcome(UploadFields Fields, int Added, IReadOnlyList<(string Name, string Problem)> Problems);
