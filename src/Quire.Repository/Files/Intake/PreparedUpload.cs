using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Intake;

/// <summary>Bytes of an upload, stored but mentioned by no row yet.</summary>
/// <param name="Files">One per file; several when an archive was unpacked.</param>
/// <param name="Said">What the client says about them.</param>
/// <param name="Store">Where they are.</param>
public sealed record PreparedUpload(IReadOnlyList<NewFile> Files, FileDescription Said, IObjectStore Store);
