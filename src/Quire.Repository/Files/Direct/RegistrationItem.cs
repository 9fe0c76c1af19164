using Quire.Domain.Errors;
using Quire.Repository.Files.Describing;

namespace Quire.Repository.Files.Direct;

/// <summary>One of the files to be registered.</summary>
/// <param name="Said">What the client says of it; null when that could not be read.</param>
/// <param name="Problem">Why not; null when it could.</param>
public sealed record RegistrationItem(FileDescription? Said, RepositoryError? Problem);
