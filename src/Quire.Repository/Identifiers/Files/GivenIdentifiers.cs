namespace Quire.Repository.Identifiers.Files;

/// <summary>How many files were given identifiers.</summary>
/// <param name="Files">All of them.</param>
/// <param name="Elsewhere">Those among them of which a provider elsewhere is told.</param>
internal readonly record struct GivenIdentifiers(int Files, int Elsewhere)
{
    public GivenIdentifiers And(int files, int elsewhere) => new(Files + files, Elsewhere + elsewhere);
}
