namespace Quire.Web.Depositing.Files;

/// <summary>What became of the files of a form.</summary>
/// <param name="Fields">What the form said of them.</param>
public sealed record UploadOutcome(UploadFields Fields)
{
    /// <summary>How many files were added.</summary>
    public int Added { get; set; }

    /// <summary>Names of files that were not, and why.</summary>
    public List<(string Name, string Problem)> Problems { get; } = [];
}
