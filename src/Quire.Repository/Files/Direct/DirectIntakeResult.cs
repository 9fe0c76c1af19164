using Quire.Domain.Errors;
using Quire.Repository.Files.Intake;

namespace Quire.Repository.Files.Direct;

/// <summary>What became of the bytes of one direct upload.</summary>
/// <param name="File">The bytes, ready to become a file; null when refused.</param>
/// <param name="Refusal">Why not; null when taken.</param>
public sealed record DirectIntakeResult(NewFile? File, RepositoryError? Refusal);
