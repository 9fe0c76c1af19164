using Quire.Repository.Data.Files;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;

namespace Quire.Repository.Files.Intake;

/// <summary>Stored bytes that are to become a file of a draft.</summary>
/// <param name="Intake">The bytes.</param>
/// <param name="Said">What the client says about them.</param>
/// <param name="Replaced">The published file they take the place of; null when there is none.</param>
public sealed record FileToPlace(NewFile Intake, FileDescription Said, FileRecord? Replaced = null);
