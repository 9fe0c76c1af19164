using Quire.Domain.Errors;

namespace Quire.Repository.Files.Direct;

/// <summary>What became of one of the files to be registered.</summary>
/// <param name="Identifier">Its storage identifier as the client said it; null when it said none.</param>
/// <param name="File">The new file; null when refused.</param>
/// <param name="Warning">Something worth knowing of the new file; null when there is nothing.</param>
/// <param name="Problem">Why it was refused; null when it was not.</param>
public sealed record RegistrationOutcome(
    string? Identifier,
    FileView? File,
    string? Warning = null,
    RepositoryError? Problem = null
)
{
    /// <summary>What is to be said of its name, which could not be kept; null where it was.</summary>
    public string? Renamed { get; init; }
}
